import type en from '~/platform/catalogue/en.json';
import { spaceDeskAddress } from '../space-view';

/** How long an invitation and its link are good for, from the last time that it was sent. */
export const INVITATION_DAYS = 30;
/** Nobody hears of an invitation more often than this, unless somebody says that they mean it. */
export const REMIND_DAYS = 3;
/** More people than this are not invited at one go: it is more than any list that was seen, and a mistake is mended sooner. */
export const INVITED_MOST = 2_000;

/** Where an invitation stands. `waiting` and `reminded` are open; who `came` has accepted it. */
export const INVITATION_STATES = ['waiting', 'reminded', 'came', 'expired', 'withdrawn'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Whether a word of an address names a state. */
export const isInvitationState = (word: string | null): word is InvitationState =>
  INVITATION_STATES.some((state) => state === word);

/** The desk's pages on the invitations of a space; `page` starts with a slash. */
export const invitationsAddress = (slug: string, page = ''): string =>
  spaceDeskAddress(slug, `/invitations${page}`);

/** Somebody to invite, as a list or a table says it: nothing is checked yet. */
export interface InvitedRow {
  /** The line of the list, or the row of the table as a spreadsheet counts. */
  row: number;
  email: string;
  /** By name; empty where the row names none. */
  organisation: string;
  /** A BCP 47 code; empty where the row names none. */
  language: string;
}

/** What can be said of a row: the keys under `invitations.remark` in the catalogue. */
export type InvitationRemarkKind = keyof (typeof en)['invitations']['remark'];

/** What is wrong with a row of those to invite, or worth knowing of it. */
export interface InvitationRemark {
  row: number;
  kind: InvitationRemarkKind;
  values: Record<string, string | number>;
}

import type { RecordedOrganisation } from '~/accounts/record-organisations.server';

/** The columns of a table of authors, in the order in which it is handed out. */
export const AUTHOR_COLUMNS = [
  'author',
  'organisation',
  'acronym',
  'group',
  'country',
  'region',
  'website',
  'members',
] as const;
export type AuthorColumn = (typeof AUTHOR_COLUMNS)[number];

/** A row of a table of authors with its cells as typed, without blanks around them; what is not there is empty. */
export type AuthorRow = Record<AuthorColumn, string> & {
  /** As a spreadsheet counts: the line of headings is 1. */
  row: number;
};

/** An organisation of the register. */
export interface KnownOrganisation extends Omit<RecordedOrganisation, 'stakeholderGroups' | 'region'> {
  id: string;
  formerNames: string[];
  stakeholderGroups: string[];
  region: string | null;
}

/** What is said of an author who speaks for no organisation. */
export interface OwnFacts {
  stakeholderGroup: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** UN M49, three digits. */
  region: string | null;
}

/** An author of a space as printed, with what is assigned so far. */
export interface KnownAuthor extends OwnFacts {
  id: string;
  name: string;
  comments: number;
  organisation: KnownOrganisation | null;
}

/** What is known before a table is read: the authors of the space, and every organisation. */
export interface AuthorRegister {
  authors: KnownAuthor[];
  organisations: KnownOrganisation[];
}

import type { Worded } from '~/ui/worded';
import { organisationAddress } from './organisation';

/** `unconfirmed`: as its own people stated it; the secretariat has not looked at it yet. */
export type OrganisationStatus = 'unconfirmed' | 'confirmed';

export type MembershipStatus = 'requested' | 'confirmed' | 'declined' | 'ended';

/** An organisation in a list. */
export interface OrganisationLine {
  id: string;
  slug: string;
  name: string;
  acronym: string | null;
  stakeholderGroups: string[];
  /** The country or the region, by name. */
  place: Worded | null;
  status: OrganisationStatus;
}

/** An organisation with all that is public of it. */
export interface OrganisationView extends OrganisationLine {
  website: string | null;
  /** Organisations that an umbrella speaks for. */
  memberCount: number | null;
  /** Other names that it has or had, as they were written. */
  formerNames: string[];
}

/** A part of a list of organisations, with the keys that lead on. */
export interface OrganisationPage<O extends OrganisationLine = OrganisationLine> {
  organisations: O[];
  before: string | null;
  after: string | null;
}

/** Where it stands who speaks for an organisation; `slug` may be anything that somebody wrote into an address. */
export const membersAddress = (slug: string | undefined): string =>
  `${organisationAddress(encodeURIComponent(slug ?? ''))}/members`;

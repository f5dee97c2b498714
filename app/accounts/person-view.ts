import type { Person } from './actor';
import type { MembershipStatus } from './organisation-view';

/** The page of the desk on a person, or one below it. */
export const personAddress = (id: string, page = ''): string => `/desk/people/${id}${page}`;

export type AccountStatus = 'active' | 'disabled';

/** A person in a list of the desk. */
export interface PersonLine {
  id: string;
  name: string;
  email: string | null;
  role: Person['role'];
  status: AccountStatus;
  /** For which it speaks, or asks to. */
  organisations: { name: string; slug: string; status: MembershipStatus }[];
  /** How many spaces it moderates. */
  moderates: number;
}

/** Somebody with an account, as the secretariat sees it. */
export interface PersonView extends PersonLine {
  stakeholderGroup: string | null;
  hasSecondFactor: boolean;
  /** ISO. */
  since: string;
  /** Who asks: what others do to it, it does itself under its own account. */
  isSelf: boolean;
}

import type { Check } from './check';
import { linkedAddresses } from './link-hosts';

/** An account is young for so long. */
const NEWCOMER_DAYS = 7;

/** Holds what has more links than a contribution needs; somebody new is taken at their word for fewer. */
export const checkLinks: Check = ({ html, author, settings: { linksMost, newcomerLinksMost } }) => {
  const isNewcomer = author.postedHere === 0 && author.accountAgeDays < NEWCOMER_DAYS;
  const limits = [linksMost, isNewcomer ? newcomerLinksMost : null].filter((most) => most !== null);
  if (limits.length === 0) return undefined;
  const most = Math.min(...limits);
  // The same address twice is one: a reference that is repeated.
  const count = new Set(linkedAddresses(html)).size;
  return count > most ? { reason: 'links', values: { count, most } } : undefined;
};

import type { Check, CommentFacts, Hold } from './check';
import { checkDuplicate } from './duplicate';
import { checkFirstComments } from './first-comments';
import { checkLanguage } from './language';
import { checkLength } from './length';
import { checkLinks } from './links';
import { checkListedLinks } from './listed-links';
import { checkListedWords } from './listed-words';
import { checkNamedGroup } from './named-group';
import { checkNearDuplicate } from './near-duplicate';
import { checkRate } from './rate';
import { checkRobot } from './robot';
import { checkTooFast } from './too-fast';
import { checkWatched } from './watched';

/** In this order moderators read the reasons: what a machine does first, what a newcomer may do in good faith last. */
const CHECKS: readonly Check[] = [
  // What people do not do, or hardly ever.
  checkRobot,
  checkTooFast,
  // Many in a short time: a machine, or somebody very angry.
  checkRate,
  // The same as before, by anybody; or nearly the same by another account.
  checkDuplicate,
  checkNearDuplicate,
  // Whom and what this space's team has listed.
  checkWatched,
  checkNamedGroup,
  checkListedLinks,
  checkListedWords,
  checkLinks,
  checkLength,
  checkLanguage,
  checkFirstComments,
];

/**
 * Looks at a new comment before it is published. Every check that holds it gives a reason, in order; an empty list means that it may stand.
 * Nothing is refused or deleted here, and nothing is asked of the database: who may skip the screening is the caller's to say.
 */
export function screenComment(facts: CommentFacts): Hold[] {
  return CHECKS.flatMap((check) => check(facts) ?? []);
}

import type { CommentState, MarkKind, PastDecision } from './comment-state';
import { type DeskDecision, FINAL } from './decision';

/** Why a decision is not possible on a comment as it is now, or nothing: the state machine, without who decides (`permissions.ts`). */
export function whyNot(kind: DeskDecision, state: CommentState): string | undefined {
  return RULES[kind](state);
}

/** Whether somebody of the team has to decide on a comment as it is: it waits and not for its author, a later text of it does, or flags are open. */
export const waitsForTeam = ({ status, hasSuggestion, hasHeldEdit, openFlags }: CommentState): boolean =>
  (status === 'pending' && !hasSuggestion) || hasHeldEdit || (status === 'published' && openFlags > 0);

type Rule = (state: CommentState) => string | undefined;

const WITHDRAWN = 'Its author has withdrawn this comment: there is nothing to decide any more.';
const HIDDEN = 'This comment is hidden. Undo that decision first.';
const NO_AUTHOR = 'Nobody with an account wrote this comment: there is nobody to ask or to tell.';

const isThere: Rule = ({ status }) => (status === 'withdrawn' ? WITHDRAWN : undefined);
const isShown: Rule = (state) => isThere(state) ?? (state.status === 'hidden' ? HIDDEN : undefined);
const isPublic: Rule = (state) =>
  isShown(state) ??
  (state.status === 'published' ? undefined : 'This comment is not public. Approve it first.');
const hasAuthor: Rule = ({ hasAuthor }) => (hasAuthor ? undefined : NO_AUTHOR);
const isNotYet =
  (mark: MarkKind, words: string): Rule =>
  ({ marks }) =>
    marks.includes(mark) ? words : undefined;
const isTop: Rule = ({ isTop }) =>
  isTop ? undefined : 'This is a reply. Decide on the comment that begins its thread.';

const all =
  (...rules: Rule[]): Rule =>
  (state) => {
    for (const rule of rules) {
      const refusal = rule(state);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };

/** A person is warned, watched, paused or blocked whatever became of the comment; the team is the secretariat's to choose. */
const isAboutPerson = (restriction: CommentState['restriction'], words: string): Rule =>
  all(
    hasAuthor,
    ({ isByTeam }) =>
      isByTeam ? 'Its author is on the team of this space: the secretariat chooses the team.' : undefined,
    (state) => (restriction !== null && state.restriction === restriction ? words : undefined),
  );

const RULES: Record<DeskDecision, Rule> = {
  approve: all(isShown, ({ status, hasHeldEdit }) =>
    status === 'published' && !hasHeldEdit
      ? 'Nothing of this comment waits for approval: it is public as it stands.'
      : undefined,
  ),
  keep: all(isPublic, ({ openFlags }) =>
    openFlags === 0 ? 'Nobody’s flag on this comment is open: there is nothing to answer.' : undefined,
  ),
  suggest: all(
    isShown,
    hasAuthor,
    ({ origin }) =>
      origin === 'web'
        ? undefined
        : 'This comment was taken over from elsewhere: it stays as it was printed.',
    ({ hasSuggestion }) =>
      hasSuggestion
        ? 'A suggestion waits for its author already. Wait for the answer, or undo it.'
        : undefined,
  ),
  return: all(
    isShown,
    hasAuthor,
    ({ origin }) =>
      origin === 'web' ? undefined : 'This comment was taken over from elsewhere: nobody can revise it.',
    ({ status }) => (status === 'returned' ? 'This comment was returned to its author already.' : undefined),
  ),
  hide: isShown,
  redact: all(isThere, ({ hasHeldEdit }) =>
    hasHeldEdit
      ? 'A later text of this comment waits. Approve it or return it first, then redact.'
      : undefined,
  ),
  move: isThere,
  duplicate: all(isShown, isNotYet('duplicate', 'This comment is marked as a duplicate already.')),
  retag: isThere,
  pin: all(isPublic, isTop, isNotYet('pinned', 'This comment is pinned already.')),
  highlight: all(isPublic, isNotYet('highlighted', 'This comment is highlighted already.')),
  lock: all(isShown, isTop, isNotYet('locked', 'This thread is locked already.')),
  'close-replies': all(isShown, isNotYet('repliesClosed', 'Replies to this comment are closed already.')),
  'remove-file': all(isThere, ({ files }) => (files === 0 ? 'This comment has no file.' : undefined)),
  warn: isAboutPerson(null, ''),
  watch: isAboutPerson('watched', 'What this person writes is looked at first already.'),
  pause: isAboutPerson('paused', 'This person is paused already. Undo that first.'),
  block: isAboutPerson('blocked', 'This person is blocked already.'),
};

/** Why a decision cannot be taken back, or nothing. */
export function whyNotUndone({ kind, isUndone, stillStands }: PastDecision): string | undefined {
  if (isUndone) return 'This decision was taken back already.';
  if (FINAL.includes(kind)) return 'This decision cannot be taken back. Decide anew instead.';
  if (!stillStands)
    return 'What this decision did has been changed since: take back the later decision first, or decide anew.';
  return undefined;
}

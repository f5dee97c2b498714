import type { Person } from '~/accounts/actor';
import { isOnTeam } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { detectLanguage } from '~/platform/text/detect-language.server';
import { canComment, isLate, organisationsWithMoreTime } from '~/spaces/taking-part';
import { screenComment } from '../checks/screen-comment';
import { loadCommentFacts } from './comment-facts.server';
import type { DraftContent } from './draft-content';
import type { FoundPlace } from './find-place.server';
import { MODERATION_HOLD, type NewComment } from './insert-comment.server';
import { renderComment } from './render-comment.server';
import { type SettledVoices, settleVoices } from './settle-voices.server';

/** Why nothing can be posted in a place that is over, and what to do with what was written. */
export const OVER: Record<NonNullable<FoundPlace['over']>, string> = {
  question:
    'This question is no longer asked. Your text is kept: copy it to another question, or to the comments outside any question.',
  block:
    'This paragraph is no longer in the draft. Your text is kept: copy it to the paragraph that took its place.',
  thread:
    'The moderators have closed this thread: nobody replies in it any more. Your text is kept: copy it to a comment of its own.',
  replies:
    'The moderators have closed replies to this comment. Your text is kept: copy it to a comment of its own.',
  priority:
    'This priority is no longer in the draft. Your text is kept: copy it to another priority, or to the comments outside any question.',
};

/** What a draft becomes if it is posted now. */
export type SettledComment = Omit<NewComment, 'requestKey' | 'submissionId'>;

/**
 * Asks everything of a draft that must hold for it to be posted: that its author may comment there and now, that it says something and not too
 * much, for whom it speaks; then screens it, with when its form was first given out (null: nobody knows). Throws `Forbidden`, `Conflict` and `InvalidField`; the draft stays as it is.
 */
export async function settleComment(
  tx: Tx,
  clock: Clock,
  actor: Person,
  place: FoundPlace,
  content: DraftContent,
  startedAt: Date | null,
): Promise<SettledComment> {
  const { space } = place;
  const now = clock.now();
  ensure(canComment(actor, space, space.extensions, now));
  if (place.over) throw new Conflict(OVER[place.over]);
  const interests = place.asksForInterests ? await prioritiesOf(tx, space.id, content.interests) : [];
  const body = renderComment(content.text, { mayBeEmpty: interests.length > 0 });
  const late = isLate(space, now);
  const isTeam = isOnTeam(actor, space.id);
  const only = late && !isTeam ? organisationsWithMoreTime(actor, space.extensions, now) : null;
  const voices = await settleVoices(tx, actor, content, only, isTeam);
  const language = content.language ?? (await languageOf(body.text, space)).language;
  const facts = await loadCommentFacts(tx, clock, {
    space,
    accountId: actor.accountId,
    ...body,
    language,
    organisationIds: spokenFor(voices),
    written: {
      seconds: startedAt && Math.floor((now.getTime() - startedAt.getTime()) / 1000),
      isTrapped: content.trapped,
    },
  });
  // The team answers for what it says: nobody would look at it first but themselves.
  const holds = isTeam
    ? []
    : [...(space.moderation === 'before' ? [MODERATION_HOLD] : []), ...screened(facts, interests.length)];
  return {
    place,
    body,
    language,
    voices,
    nameWithheld: content.nameWithheld,
    interests,
    status: holds.length > 0 ? 'pending' : 'published',
    late,
    holds,
  };
}

const spokenFor = ({ own, coSignatories }: SettledVoices): string[] =>
  [...(own ? [own] : []), ...coSignatories].map(({ organisationId }) => organisationId);

/** A choice of priorities says something without words. */
const screened = (facts: Parameters<typeof screenComment>[0], interests: number) =>
  screenComment(facts).filter(({ reason }) => !(reason === 'tooShort' && interests > 0));

/** The language that a text is written in, as far as it tells, among those of the space first. */
export const languageOf = (text: string, space: { language: string; languages: string[] }) =>
  detectLanguage(text, { offered: [...new Set([space.language, ...space.languages])] });

async function prioritiesOf(tx: Tx, spaceId: string, codes: string[]): Promise<string[]> {
  const rows = await tx.priority.findMany({
    where: { workplan: { spaceId }, term: { code: { in: codes }, current: true } },
    orderBy: { position: 'asc' },
    select: { termId: true },
  });
  if (rows.length < codes.length) throw new InvalidField('interests', says('choose'));
  return rows.map(({ termId }) => termId);
}

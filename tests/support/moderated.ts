import { randomUUID } from 'node:crypto';
import type { Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { readPlaceKey, type WritingPlace } from '~/comments/writing/writing-place';
import { type DecisionInput, decide } from '~/moderation/decide.server';
import { loadSubject, type Subject } from '~/moderation/load-subject.server';
import { db, inTransaction } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { makeCommentDraft } from './drafts';

/** Posts a comment as somebody would, and returns its number; where the space looks first, it waits. */
export async function postAs(
  person: Person,
  space: { id: string; slug: string },
  text = 'We ask for a timeline of each priority.',
  place = 'space',
): Promise<number> {
  const draftId = await makeCommentDraft({
    accountId: person.accountId,
    spaceId: space.id,
    place,
    content: { text },
  });
  const posted = await perform(postComment, person, {
    slug: space.slug,
    place: readPlaceKey(place) as WritingPlace,
    draftId,
    language: 'en',
  });
  return posted.number;
}

/** Whether a space looks at everything before it is public. */
export const lookFirst = (spaceId: string, moderation: 'before' | 'after') =>
  db().space.update({ where: { id: spaceId }, data: { moderation } });

/** A published comment of somebody's whose later text waits; returns its number. */
export async function postWithHeldEdit(
  person: Person,
  space: { id: string; slug: string },
  later = 'We ask for another timeline.',
): Promise<number> {
  await lookFirst(space.id, 'after');
  const number = await postAs(person, space, 'We ask for a register of the missing.');
  await lookFirst(space.id, 'before');
  await perform(editComment, person, { ...space, number, markdown: later, language: 'en', basedOn: 1 });
  await lookFirst(space.id, 'after');
  return number;
}

/** Somebody's flag on a comment, however it came. */
export async function flagAs(person: Person, spaceId: string, number: number, reason = 'insult') {
  const { id: commentId } = await db().comment.findUniqueOrThrow({
    where: { spaceId_number: { spaceId, number } },
  });
  await db().flag.create({
    data: {
      id: randomUUID(),
      spaceId,
      commentId,
      accountId: person.accountId,
      reasonCode: reason,
      at: new Date(),
    },
  });
}

export const subjectOf = (slug: string, number: number): Promise<Subject> =>
  inTransaction((tx) => loadSubject(tx, { slug, number }));

/** Decides on a comment as it is now, with the reason that is usual for such a decision. */
export async function decideAs(
  actor: Person,
  slug: string,
  number: number,
  kind: DecisionInput['kind'],
  given: Partial<DecisionInput> = {},
) {
  const { seen } = await subjectOf(slug, number);
  const reason = REASONS[kind] ?? 'insult';
  return perform(decide, actor, { slug, number, kind, seen, reason, ...given });
}

const REASONS: Partial<Record<DecisionInput['kind'], string>> = {
  approve: 'in-order',
  keep: 'in-order',
  pin: 'worth-reading',
  highlight: 'worth-reading',
  move: 'misplaced',
  duplicate: 'duplicate',
  retag: 'misplaced',
  lock: 'discussion-ended',
  'close-replies': 'discussion-ended',
};

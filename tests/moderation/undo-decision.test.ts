import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { postComment } from '~/comments/writing/post-comment.server';
import type { DecisionInput } from '~/moderation/decide.server';
import { undoDecision } from '~/moderation/undo-decision.server';
import { db } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeCommentDraft } from '../support/drafts';
import { makeAccount, makeSpace, makeWorkplan } from '../support/factories';
import { decideAs, flagAs, lookFirst, postAs, postWithHeldEdit } from '../support/moderated';
import { makeDraftFile } from '../support/own-draft';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let moderator: Person;
let other: Person;

beforeEach(async () => {
  space = await makeSpace();
  await makeWorkplan(space.slug);
  ({ person: rosa } = await makeAccount());
  ({ person: other } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
});

/** Everything that readers, authors and moderators are shown of a space's comments, and what is counted. */
async function everything() {
  const comments = await db().comment.findMany({
    where: { spaceId: space.id },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      status: true,
      goneFor: true,
      path: true,
      depth: true,
      parentId: true,
      questionId: true,
      priorityId: true,
      blockId: true,
      language: true,
      editedAt: true,
      revisions: {
        orderBy: { number: 'asc' },
        where: { status: { not: 'dropped' } },
        select: { number: true, status: true, text: true },
      },
      holds: {
        orderBy: { position: 'asc' },
        select: { reason: true, values: true, heldAt: true, revisionId: true },
      },
      marks: { orderBy: { kind: 'asc' }, select: { kind: true, originalId: true } },
      attachments: { select: { name: true, removedAt: true } },
      tags: { orderBy: [{ termId: 'asc' }], select: { termId: true, state: true, source: true } },
      flags: { select: { settledById: true } },
    },
  });
  const { commentCount, unplacedCount } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
  const counts = await db().termCount.findMany({ where: { spaceId: space.id }, orderBy: { termId: 'asc' } });
  const restrictions = await db().restriction.findMany({ where: { spaceId: space.id } });
  return { comments, commentCount, unplacedCount, counts, restrictions };
}

const waiting = async () => {
  await lookFirst(space.id, 'before');
  const number = await postAs(rosa, space, 'We ask for Priority N5 and for Objective 8.');
  await lookFirst(space.id, 'after');
  return number;
};
const published = () => postAs(rosa, space, 'We ask for Priority N5, by **Ana Bell** of 5 Quay Street.');
const withReplies = async () => {
  const number = await postAs(rosa, space, 'The thread begins.', 'priority-N5');
  const reply = await postAs(other, space, 'A reply.', `comment-${number}`);
  await postAs(rosa, space, 'A reply to the reply.', `comment-${reply}`);
  return number;
};
const withFile = async () => {
  const draftId = await makeCommentDraft({ accountId: rosa.accountId, spaceId: space.id, place: 'space' });
  await makeDraftFile(rosa, draftId, {
    name: 'annex.txt',
    bytes: Buffer.from('Our annex asks for Objective 8.'),
  });
  const posted = await perform(postComment, rosa, {
    slug: space.slug,
    place: { kind: 'space' },
    draftId,
    language: 'en',
  });
  return posted.number;
};
const flagged = async () => {
  const number = await published();
  await flagAs(other, space.id, number);
  return number;
};

type Kind = DecisionInput['kind'];
const CASES: [
  Kind,
  string,
  () => Promise<number>,
  (number: number) => Promise<Partial<DecisionInput>> | Partial<DecisionInput>,
][] = [
  ['approve', 'a comment that waits', waiting, () => ({})],
  ['approve', 'a later text that waits', () => postWithHeldEdit(rosa, space), () => ({})],
  ['hide', 'a published comment', published, () => ({})],
  ['hide', 'a comment that waits', waiting, () => ({})],
  ['keep', 'a flagged comment', flagged, () => ({})],
  ['hide', 'a flagged comment', flagged, () => ({})],
  ['return', 'a comment that waits', waiting, () => ({})],
  ['return', 'a published comment', published, () => ({})],
  ['return', 'a later text that waits', () => postWithHeldEdit(rosa, space), () => ({})],
  ['suggest', 'a published comment', published, () => ({ text: 'We ask for Priority N5.' })],
  ['redact', 'a published comment', published, () => ({ passage: 'Ana Bell of 5 Quay Street' })],
  ['move', 'a thread, to a paragraph', withReplies, () => ({ place: 'block-1' })],
  [
    'move',
    'a thread, below another',
    withReplies,
    async () => ({ place: `comment-${await postAs(other, space, 'Another thread.')}` }),
  ],
  [
    'duplicate',
    'a published comment',
    published,
    async () => ({ original: await postAs(other, space, 'The same.') }),
  ],
  [
    'duplicate',
    'a comment that waits',
    waiting,
    async () => ({ original: await postAs(other, space, 'The same.') }),
  ],
  ['retag', 'a published comment', published, () => ({ tags: [], add: 'objective 17, N2' })],
  ['pin', 'a published comment', published, () => ({})],
  ['highlight', 'a published comment', published, () => ({})],
  ['lock', 'a thread', withReplies, () => ({})],
  ['close-replies', 'a published comment', published, () => ({})],
  [
    'remove-file',
    'a comment with a file',
    withFile,
    async (number) => {
      const [file] = await db().attachment.findMany({ where: { comment: { spaceId: space.id, number } } });
      return { file: file?.id ?? '' };
    },
  ],
  ['watch', 'its author', published, () => ({})],
  ['pause', 'its author', published, () => ({ days: 7 })],
  ['block', 'its author', published, () => ({})],
];

const undo = (decision: number) =>
  perform(undoDecision, moderator, { slug: space.slug, decision, reason: 'in-order' });

describe('a decision that is taken back leaves everything as it was before it', () => {
  test.each(CASES)('%s: %s', async (kind, _on, make, details) => {
    const number = await make();
    const given = await details(number);
    const before = await everything();
    const decision = await decideAs(moderator, space.slug, number, kind, given);
    const between = await everything();
    if (kind !== 'warn') expect(between).not.toEqual(before);
    await undo(decision.number);
    expect(await everything()).toEqual(before);
    const kinds = await db().decision.findMany({ where: { spaceId: space.id }, orderBy: { number: 'asc' } });
    expect(kinds.map((one) => [one.number, one.kind])).toEqual([
      [1, kind],
      [2, 'undo'],
    ]);
  });

  test('once: the second time is refused in words', async () => {
    const decision = await decideAs(moderator, space.slug, await published(), 'hide');
    await undo(decision.number);
    await expect(undo(decision.number)).rejects.toThrow('taken back already');
  });

  test('not where somebody decided on the same since: the later one comes first', async () => {
    const number = await waiting();
    const first = await decideAs(moderator, space.slug, number, 'approve');
    const second = await decideAs(moderator, space.slug, number, 'hide');
    await expect(undo(first.number)).rejects.toThrow(Conflict);
    await undo(second.number);
    await undo(first.number);
    expect((await everything()).comments[0]?.status).toBe('pending');
  });
});

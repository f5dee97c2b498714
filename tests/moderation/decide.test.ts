import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type operator, type Person } from '~/accounts/actor';
import { readGoneComment } from '~/comments/afterwards/read-gone-comment.server';
import { readComment } from '~/comments/read-comment.server';
import { readNewComments } from '~/comments/read-new-comments.server';
import { ChangedMeanwhile } from '~/moderation/changed-meanwhile';
import { decide } from '~/moderation/decide.server';
import { decideTogether } from '~/moderation/decide-together.server';
import { undoDecision } from '~/moderation/undo-decision.server';
import { upholdDecision } from '~/moderation/uphold-decision.server';
import { changedSince } from '~/moderation/what-changed';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace, makeWorkplan } from '../support/factories';
import { decideAs, flagAs, lookFirst, postAs, postWithHeldEdit, subjectOf } from '../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let ana: Person;
let ben: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: ana } = await makeAccount({ moderates: [space.id], name: 'Ana Moderator' }));
  ({ person: ben } = await makeAccount({ moderates: [space.id], name: 'Ben Moderator' }));
});

const statusOf = async (number: number) =>
  (await db().comment.findUniqueOrThrow({ where: { spaceId_number: { spaceId: space.id, number } } })).status;
const decisions = () => db().decision.findMany({ where: { spaceId: space.id }, orderBy: { number: 'asc' } });

describe('deciding', () => {
  test('needs a reason of the list that is meant for such a decision, and its text where the reason alone says too little', async () => {
    const number = await postAs(rosa, space);
    const hide = (given: object) => decideAs(ana, space.slug, number, 'hide', given);
    for (const reason of ['', 'nothing-like-it', 'in-order', 'misplaced'])
      await expect(hide({ reason })).rejects.toThrow(InvalidField);
    await expect(hide({ reason: 'other' })).rejects.toMatchObject({ field: 'otherText' });
    await db().moderationReason.update({ where: { code: 'spam' }, data: { retiredAt: new Date() } });
    await expect(hide({ reason: 'spam' })).rejects.toThrow(InvalidField);
    await db().moderationReason.update({ where: { code: 'spam' }, data: { retiredAt: null } });
    expect(await decisions()).toEqual([]);
    await hide({
      reason: 'other',
      otherText: 'A private quarrel',
      noteToAuthor: 'Please write again.',
      noteToTeam: 'Third time.',
    });
    const notes = await db().decisionNote.findMany({
      orderBy: { reader: 'asc' },
      where: { decision: { spaceId: space.id } },
    });
    expect(notes.map(({ reader, text }) => [reader, text])).toEqual([
      ['author', 'Please write again.'],
      ['team', 'Third time.'],
      ['both', 'A private quarrel'],
    ]);
  });

  test('of a comment that there is not, or of another space, finds nothing; on one’s own it is refused', async () => {
    await expect(
      perform(decide, ana, { slug: space.slug, number: 99, kind: 'hide', seen: '', reason: 'spam' }),
    ).rejects.toThrow(NotFound);
    const own = await postAs(ana, space);
    await expect(decideAs(ana, space.slug, own, 'highlight')).rejects.toThrow('This comment is your own');
    await expect(decideAs(rosa, space.slug, own, 'hide')).rejects.toThrow(Forbidden);
  });

  test('two moderators on one item: the second is refused, and told what changed', async () => {
    await lookFirst(space.id, 'before');
    const number = await postAs(rosa, space);
    const { seen } = await subjectOf(space.slug, number);
    const both = await Promise.allSettled([
      perform(decide, ana, { slug: space.slug, number, kind: 'approve', seen, reason: 'in-order' }),
      perform(decide, ben, { slug: space.slug, number, kind: 'hide', seen, reason: 'spam' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(ChangedMeanwhile);
    const things = refused?.reason instanceof ChangedMeanwhile ? refused.reason.things : [];
    expect(things.map(({ what }) => what).sort()).toEqual(['decided', 'status']);
    expect(await decisions()).toHaveLength(1);
  });

  test('says since when somebody had waited for it', async () => {
    const number = await postAs(rosa, space);
    await decideAs(ana, space.slug, number, 'highlight');
    await flagAs(ben, space.id, number);
    await decideAs(ana, space.slug, number, 'keep');
    const [unasked, answered] = await decisions();
    expect(unasked?.waitedSince).toBeNull();
    expect(answered?.waitedSince).not.toBeNull();
    expect(await db().flag.count({ where: { settledById: answered?.id ?? '' } })).toBe(1);
  });

  test('what was approved is news to readers; a later text is not, and keeps the time at which it was written', async () => {
    await lookFirst(space.id, 'before');
    const number = await postAs(rosa, space);
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await decideAs(ana, space.slug, number, 'approve');
    expect((await readNewComments(space.id, revision)).comments.map((one) => one.number)).toEqual([number]);
    const edited = await postWithHeldEdit(rosa, space, 'Ce texte est en français.');
    const written = await db().commentRevision.findFirstOrThrow({
      where: { comment: { spaceId: space.id, number: edited }, status: 'held' },
    });
    const later = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await decideAs(ana, space.slug, edited, 'approve');
    expect((await readNewComments(space.id, later.revision)).comments).toEqual([]);
    const { comment } = await readComment(anonymous, space.id, edited, 'en');
    expect([comment.html.includes('en français'), comment.editedAt]).toEqual([
      true,
      written.createdAt.toISOString(),
    ]);
  });

  test('what readers had seen says at its address that it was hidden, and why; what never was public is not there', async () => {
    const seen = await postAs(rosa, space, 'Seen by readers.');
    await decideAs(ana, space.slug, seen, 'hide', { reason: 'spam' });
    await lookFirst(space.id, 'before');
    const unseen = await postAs(rosa, space, 'Never seen by readers.');
    await decideAs(ana, space.slug, unseen, 'hide', { reason: 'spam' });
    const gone = (number: number) => readGoneComment(anonymous, space.id, number, 'en');
    expect((await gone(seen))?.tombstone.reason?.text).toBe('Spam');
    expect(await gone(unseen)).toBeNull();
  });

  test('a moved thread keeps its numbers and its order, and no comment ends inside itself', async () => {
    await makeWorkplan(space.slug);
    const top = await postAs(rosa, space, 'The thread begins.', 'priority-N5');
    const reply = await postAs(ana, space, 'A reply.', `comment-${top}`);
    const other = await postAs(ana, space, 'Elsewhere.');
    const to = (place: string) => decideAs(ben, space.slug, top, 'move', { place });
    for (const place of [
      'comment-1',
      `comment-${reply}`,
      'priority-N5',
      'question-7',
      'all',
      'nowhere',
      'comment-99',
    ])
      await expect(to(place)).rejects.toThrow(InvalidField);
    await to(`comment-${other}`);
    const rows = await db().comment.findMany({
      where: { spaceId: space.id },
      orderBy: { path: 'asc' },
      select: { number: true, depth: true, priorityId: true },
    });
    expect(rows.map(({ number, depth, priorityId }) => [number, depth, priorityId])).toEqual([
      [other, 0, null],
      [top, 1, null],
      [reply, 2, null],
    ]);
    const tags = await db().tag.findMany({ where: { comment: { spaceId: space.id, number: top } } });
    expect(tags).toEqual([]);
  });
});

describe('a passage that was removed', () => {
  const TEXT = 'Call **Ana Bell** or Ana  Bell at <ana@example.org>; Objective 8 as Ana Bell asks.';

  test('reads “[…]” in each of its places, in every form in which readers are sent the text, with the reason', async () => {
    const number = await postAs(rosa, space, TEXT);
    await decideAs(ana, space.slug, number, 'redact', { passage: 'Ana Bell', reason: 'personal-data' });
    await decideAs(ana, space.slug, number, 'redact', {
      passage: 'ana@example.org',
      reason: 'personal-data',
    });
    const { standing } = await subjectOf(space.slug, number);
    expect(standing.text).toBe('Call […] or […] at […]; Objective 8 as […] asks.');
    expect(standing.html + standing.markdown).not.toMatch(/Bell|example\.org/);
    expect(standing.redactedFor).toEqual([{ en: 'Personal data' }, { en: 'Personal data' }]);
    const excerpts = await db().excerpt.findMany({
      where: { tags: { some: { comment: { spaceId: space.id } } } },
    });
    expect(excerpts.map(({ quote }) => quote)).toEqual(['Objective 8']);
    expect(JSON.stringify(excerpts)).not.toContain('Bell');
    const found = await db().searchEntry.findMany({ where: { spaceId: space.id, kind: 'comment' } });
    expect(found.map(({ text }) => text).join()).not.toContain('Bell');
  });

  test('that does not stand there, or is tied to what cannot be taken apart, is refused and nothing changes', async () => {
    const number = await postAs(rosa, space, 'See [our page](https://example.org/ana-bell) &amp; more.');
    for (const passage of ['Anna', 'page & more', '   '])
      await expect(decideAs(ana, space.slug, number, 'redact', { passage })).rejects.toThrow(InvalidField);
    expect((await subjectOf(space.slug, number)).revisions).toHaveLength(1);
  });
});

describe('deciding on several at once', () => {
  const together = (numbers: { number: number; seen: string }[], given: object = {}) =>
    perform(decideTogether, ana, {
      slug: space.slug,
      kind: 'hide' as const,
      reason: 'spam',
      comments: numbers,
      ...given,
    });
  const seenOf = async (number: number) => ({ number, seen: (await subjectOf(space.slug, number)).seen });

  test('decides on all, each with a decision of its own', async () => {
    const numbers = [
      await postAs(rosa, space, 'One.'),
      await postAs(rosa, space, 'Two.'),
      await postAs(rosa, space, 'Three.'),
    ];
    expect(await together(await Promise.all(numbers.map(seenOf)))).toHaveLength(3);
    const all = await decisions();
    expect(all.map(({ kind }) => kind)).toEqual(['hide', 'hide', 'hide']);
    expect(new Set(all.map(({ batchId }) => batchId)).size).toBe(1);
  });

  test('or on none, where one changed or cannot be decided on, and names it', async () => {
    const [one, two] = [await postAs(rosa, space, 'One.'), await postAs(rosa, space, 'Two.')];
    const marks = await Promise.all([seenOf(one), seenOf(two)]);
    await flagAs(ben, space.id, two);
    await expect(together(marks)).rejects.toThrow(`nothing was decided: ${two}`);
    await expect(
      together(await Promise.all([seenOf(one), seenOf(two)]), { kind: 'approve', reason: 'in-order' }),
    ).rejects.toThrow(`Comment ${one}:`);
    expect([await statusOf(one), await statusOf(two), await decisions()]).toEqual([
      'published',
      'published',
      [],
    ]);
  });
});

describe('a contested decision', () => {
  const contested = async () => {
    const number = await postAs(rosa, space);
    const decision = await decideAs(ana, space.slug, number, 'hide');
    await db().contest.create({
      data: {
        id: decision.id,
        spaceId: space.id,
        decisionId: decision.id,
        accountId: rosa.accountId,
        text: 'It is no insult.',
        at: new Date(),
      },
    });
    return { number, decision };
  };
  const answer = (actor: Person | typeof operator, decision: number) =>
    perform(upholdDecision, actor, { slug: space.slug, decision, reason: 'insult' });

  test('is upheld by somebody else than who took it, once', async () => {
    const { decision } = await contested();
    await expect(answer(ana, decision.number)).rejects.toThrow('You took this decision yourself');
    await expect(answer(rosa, decision.number)).rejects.toThrow(Forbidden);
    await answer(ben, decision.number);
    await expect(answer(ben, decision.number)).rejects.toThrow('answered meanwhile');
    expect((await decisions()).map(({ kind }) => kind)).toEqual(['hide', 'uphold']);
  });

  test('or taken back, which answers it; one that nobody contests is not upheld', async () => {
    const { number, decision } = await contested();
    await perform(undoDecision, ben, { slug: space.slug, decision: decision.number, reason: 'in-order' });
    expect(await statusOf(number)).toBe('published');
    expect(
      (await db().contest.findUniqueOrThrow({ where: { decisionId: decision.id } })).answerId,
    ).not.toBeNull();
    const other = await decideAs(ana, space.slug, number, 'hide');
    await expect(answer(ben, other.number)).rejects.toThrow(Conflict);
  });
});

test('what changed is told from the two marks alone', () => {
  expect(changedSince('pending.1.0.0.0', 'pending.1.0.0.0')).toEqual([]);
  expect(changedSince('pending.1.0.0.2', 'published.2.3.1.1')).toEqual([
    { what: 'status', status: 'published' },
    { what: 'text', after: 1 },
    { what: 'decided', after: 0 },
    { what: 'flags', more: 1 },
    { what: 'files' },
  ]);
  expect(changedSince('nonsense', 'hidden.1.2.0.0')).not.toEqual([]);
});

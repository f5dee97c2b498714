import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { contestDecision } from '~/moderation/own-decisions/contest-decision.server';
import { readDecisionsOnComments } from '~/moderation/own-decisions/read-decisions-on-comments.server';
import { readOwnDecision } from '~/moderation/own-decisions/read-own-decision.server';
import { releaseModeration } from '~/moderation/own-decisions/release-moderation.server';
import { undoDecision } from '~/moderation/undo-decision.server';
import { upholdDecision } from '~/moderation/uphold-decision.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { PUBLIC_URL, useMail } from '../../support/mailed';
import { decideAs, postAs } from '../../support/moderated';

useDatabase();
const mail = useMail();

let space: { id: string; slug: string };
let rosa: Person;
let other: Person;
let ana: Person;
let ben: Person;

beforeEach(async () => {
  space = await makeSpace({ title: { en: 'Harbours of tomorrow' } });
  ({ person: rosa } = await makeAccount({ name: 'Rosa Author' }));
  ({ person: other } = await makeAccount());
  ({ person: ana } = await makeAccount({ name: 'Ana Moderator', moderates: [space.id] }));
  ({ person: ben } = await makeAccount({ name: 'Ben Moderator', moderates: [space.id] }));
});

const contest = (id: string, actor = rosa) =>
  perform(contestDecision, actor, { id, text: 'It names nobody.' });
/** Hides a comment of Rosa's, with notes to her and for the team. */
async function hidden() {
  const number = await postAs(rosa, space, 'A comment that somebody minds.');
  const notes = { noteToAuthor: 'Leave the name out.', noteToTeam: 'Her third.' };
  const decision = await decideAs(ana, space.slug, number, 'hide', { reason: 'personal-data', ...notes });
  return { comment: number, ...decision };
}
const textsOf = async () => (await mail.received()).map(({ text }) => text?.replace(/\s+/g, ' ') ?? '');

describe('a decision on one’s comment', () => {
  test('is told by mail: what, why and how to contest it; never who decided, nor what the team notes', async () => {
    await postAs(rosa, space);
    await mail.received();
    const { id } = await hidden();
    const told = (await textsOf()).find((text) => text.includes('was hidden')) ?? '';
    expect(told).toContain('Personal data');
    expect(told).toContain('Leave the name out.');
    expect(told).toContain('Harbours of tomorrow');
    expect(told).toContain('you can contest it once');
    expect(told).toContain(`${PUBLIC_URL}/account/decisions/${id}`);
    for (const secret of ['Ana', 'Moderator', 'Her third']) expect(told).not.toContain(secret);
  });

  test('has a page for whom it concerns, with the text it was about, and for nobody else', async () => {
    const { id } = await hidden();
    const page = await readOwnDecision(rosa, id, 'en');
    expect(page).toMatchObject({
      kind: 'hide',
      reason: { text: 'Personal data' },
      notes: ['Leave the name out.'],
      words: 'A comment that somebody minds.',
      canContest: true,
      contest: null,
    });
    const seen = JSON.stringify(page);
    for (const secret of ['Ana', 'Her third', ana.accountId]) expect(seen).not.toContain(secret);
    for (const actor of [other, ana])
      await expect(readOwnDecision(actor, id, 'en')).rejects.toThrow(NotFound);
  });

  test('that watches somebody is not shown to them, nor mailed, nor that it was taken back', async () => {
    const number = await postAs(rosa, space);
    await mail.received();
    const watched = await decideAs(ana, space.slug, number, 'watch');
    const { id } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id } });
    await expect(readOwnDecision(rosa, watched.id, 'en')).rejects.toThrow(NotFound);
    expect(await readDecisionsOnComments(rosa, [id])).toEqual([]);
    const undone = { slug: space.slug, decision: watched.number, reason: 'in-order' };
    await perform(undoDecision, ana, undone);
    expect(await textsOf()).toEqual([]);
    expect(await readDecisionsOnComments(rosa, [id])).toEqual([]);
  });
});

describe('contesting a decision', () => {
  test('is for whom it concerns, once, and waits for somebody else of the team', async () => {
    const { id, comment } = await hidden();
    for (const actor of [other, ana]) await expect(contest(id, actor)).rejects.toThrow(NotFound);
    await contest(id);
    await expect(contest(id)).rejects.toThrow(Conflict);
    expect(await readOwnDecision(rosa, id, 'en')).toMatchObject({
      canContest: false,
      contest: { text: 'It names nobody.', answer: null },
    });
    const { id: commentId } = await db().comment.findUniqueOrThrow({
      where: { spaceId_number: { spaceId: space.id, number: comment } },
    });
    expect(await readDecisionsOnComments(rosa, [commentId])).toMatchObject([
      { kind: 'hide', state: 'contested' },
    ]);
    const event = await db().spaceEvent.findFirstOrThrow({
      where: { spaceId: space.id, type: 'decision-contested' },
    });
    expect(event.data).toEqual({ decision: 1 });
  });

  test('twice at the same moment is done once', async () => {
    const { id } = await hidden();
    const both = await Promise.allSettled([contest(id), contest(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is not for what changes nothing for its author, nor for what was taken back', async () => {
    const { id, number } = await hidden();
    await perform(undoDecision, ben, { slug: space.slug, decision: number, reason: 'in-order' });
    await expect(contest(id)).rejects.toThrow(Conflict);
    expect(await readOwnDecision(rosa, id, 'en')).toMatchObject({ canContest: false });
    const published = await postAs(rosa, space);
    const suggested = await decideAs(ana, space.slug, published, 'suggest', { text: 'Politely.' });
    await expect(contest(suggested.id)).rejects.toThrow(Forbidden);
  });

  test('is answered with a decision that its author reads, and is told of', async () => {
    const { id, number } = await hidden();
    await contest(id);
    await mail.received();
    await perform(upholdDecision, ben, { slug: space.slug, decision: number, reason: 'personal-data' });
    expect((await textsOf()).join()).toContain('The decision that you contested stays');
    const page = await readOwnDecision(rosa, id, 'en');
    expect(page.contest?.answer).toMatchObject({ kind: 'uphold' });
    const answer = await readOwnDecision(rosa, page.contest?.answer?.id ?? '', 'en');
    expect(answer).toMatchObject({ about: { id, kind: 'hide' }, canContest: false });
  });
});

describe('closing an account', () => {
  test('takes what the person wrote to the moderators and what was written to them, and leaves the record', async () => {
    const { id } = await hidden();
    await contest(id);
    const number = await postAs(other, space);
    await decideAs(ana, space.slug, number, 'pause', { days: 3, noteToAuthor: 'Calm down.' });
    await inTransaction(async (tx) => {
      for (const { accountId } of [rosa, other]) await releaseModeration(tx, systemClock, accountId);
    });
    expect(await db().contest.findFirstOrThrow({ where: { spaceId: space.id } })).toMatchObject({
      text: null,
    });
    const notes = await db().decisionNote.findMany({
      where: { decision: { spaceId: space.id } },
      orderBy: { reader: 'asc' },
    });
    expect(notes.map(({ reader, text }) => [reader, text])).toEqual([
      ['author', null],
      ['author', null],
      ['team', 'Her third.'],
    ]);
    expect(await db().decision.count({ where: { spaceId: space.id } })).toBe(2);
    expect(await db().restriction.count({ where: { spaceId: space.id } })).toBe(0);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { withdrawComment } from '~/comments/afterwards/withdraw-comment.server';
import { readComment } from '~/comments/read-comment.server';
import { acceptSuggestion } from '~/moderation/own-decisions/accept-suggestion.server';
import { declineSuggestion } from '~/moderation/own-decisions/decline-suggestion.server';
import { readOwnDecision } from '~/moderation/own-decisions/read-own-decision.server';
import { db } from '~/platform/db.server';
import { Conflict, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { decideAs, lookFirst, postAs, postWithHeldEdit } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let other: Person;
let moderator: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: other } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
});

const SUGGESTED = 'We ask for GCM Objective 9, politely.';
const suggest = async (number: number, text = SUGGESTED) =>
  (await decideAs(moderator, space.slug, number, 'suggest', { text })).id;
const accept = (id: string, actor = rosa) => perform(acceptSuggestion, actor, { id });
const statuses = async (number: number) =>
  (
    await db().commentRevision.findMany({
      where: { comment: { spaceId: space.id, number } },
      orderBy: { number: 'asc' },
    })
  ).map(({ status }) => status);
const shown = async (number: number) => (await readComment(anonymous, space.id, number, 'en')).comment;

describe('a moderator’s suggestion', () => {
  test('that keeps “[…]” goes on telling readers why something was removed', async () => {
    const number = await postAs(rosa, space, 'Ana Bell asks for GCM Objective 8!');
    await decideAs(moderator, space.slug, number, 'redact', { passage: 'Ana Bell', reason: 'personal-data' });
    const id = await suggest(number, '[…] asks for GCM Objective 8.');
    expect(await accept(id)).toBe('accepted');
    const { html, marked } = await shown(number);
    expect([html, marked.redactedFor.map(({ text }) => text)]).toEqual([
      expect.stringContaining('[…] asks for GCM Objective 8.'),
      ['Personal data'],
    ]);
  });

  test('is nobody’s text until its author accepts it; then tags and search follow', async () => {
    const number = await postAs(rosa, space, 'We demand GCM Objective 8!');
    const id = await suggest(number);
    expect((await shown(number)).html).toContain('Objective 8');
    const page = await readOwnDecision(rosa, id, 'en');
    expect(page).toMatchObject({
      isOpenSuggestion: true,
      canContest: false,
      words: 'We demand GCM Objective 8!',
    });
    expect(
      page.changes
        ?.filter(({ kind }) => kind === 'added')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('9');
    expect(await accept(id)).toBe('accepted');
    expect((await shown(number)).html).toContain('politely');
    expect(await statuses(number)).toEqual(['stands', 'stands']);
    const tags = await db().tag.findMany({
      where: { comment: { spaceId: space.id } },
      include: { term: true },
    });
    expect(tags.map(({ term }) => term.code)).toEqual(['9']);
    const [entry] = await db().searchEntry.findMany({ where: { kind: 'comment', spaceId: space.id } });
    expect(entry?.text).toBe(SUGGESTED);
  });

  test('that is declined leaves the text as it is, and cannot be accepted afterwards', async () => {
    const number = await postAs(rosa, space);
    const before = (await shown(number)).html;
    const id = await suggest(number);
    await perform(declineSuggestion, rosa, { id });
    expect(await statuses(number)).toEqual(['stands', 'dropped']);
    await expect(accept(id)).rejects.toThrow(Conflict);
    expect((await shown(number)).html).toBe(before);
  });

  test('on a comment that waited makes it public, and what was suggested is all that readers ever see', async () => {
    await lookFirst(space.id, 'before');
    const number = await postAs(rosa, space, 'You are all thieves.');
    const id = await suggest(number);
    await expect(shown(number)).rejects.toThrow(NotFound);
    await accept(id);
    expect((await shown(number)).html).toContain('politely');
    expect(await statuses(number)).toEqual(['dropped', 'stands']);
    expect(await db().commentHold.count({ where: { comment: { spaceId: space.id } } })).toBe(0);
    expect((await db().space.findUniqueOrThrow({ where: { id: space.id } })).commentCount).toBe(1);
  });

  test('for a later text that waited takes its place', async () => {
    const number = await postWithHeldEdit(rosa, space);
    await accept(await suggest(number));
    expect(await statuses(number)).toEqual(['stands', 'dropped', 'stands']);
  });

  test('is its author’s alone to see and to answer', async () => {
    const number = await postAs(rosa, space);
    const id = await suggest(number);
    for (const actor of [other, moderator]) {
      await expect(accept(id, actor)).rejects.toThrow(NotFound);
      await expect(perform(declineSuggestion, actor, { id })).rejects.toThrow(NotFound);
      await expect(readOwnDecision(actor, id, 'en')).rejects.toThrow(NotFound);
    }
    expect(await statuses(number)).toEqual(['stands', 'suggested']);
  });

  test('is dropped when its author changes the comment themselves', async () => {
    const number = await postAs(rosa, space);
    const id = await suggest(number);
    const mine = { slug: space.slug, number, markdown: 'In my own words.', language: 'en', basedOn: 1 };
    expect(await perform(editComment, rosa, mine)).toBe('stands');
    expect(await statuses(number)).toEqual(['stands', 'dropped', 'stands']);
    await expect(accept(id)).rejects.toThrow(Conflict);
    expect((await shown(number)).html).toContain('my own words');
  });

  test('is dropped when its author withdraws the comment', async () => {
    const number = await postAs(rosa, space);
    const id = await suggest(number);
    await perform(withdrawComment, rosa, { slug: space.slug, number });
    expect(await statuses(number)).toEqual(['stands', 'dropped']);
    expect(await readOwnDecision(rosa, id, 'en')).toMatchObject({ isOpenSuggestion: false });
    await expect(accept(id)).rejects.toThrow(Conflict);
  });

  test('accepted twice at the same moment stands once', async () => {
    const number = await postAs(rosa, space);
    const id = await suggest(number);
    const both = await Promise.allSettled([accept(id), accept(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await statuses(number)).toEqual(['stands', 'stands']);
  });
});

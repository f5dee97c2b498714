import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { readComment } from '~/comments/read-comment.server';
import { flagComment } from '~/moderation/flags/flag-comment.server';
import { readFlagPage } from '~/moderation/flags/read-flag-page.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { useMail } from '../../support/mailed';
import { decideAs, postAs } from '../../support/moderated';

useDatabase();
const mail = useMail();

let space: { id: string; slug: string };
let rosa: Person;
let tom: Person;
let ina: Person;
let moderator: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: tom } = await makeAccount({ name: 'Tom Reporter' }));
  ({ person: ina } = await makeAccount({ name: 'Ina Reporter' }));
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
});

const flag = (actor: Person, number: number, given: { reason?: string; otherText?: string } = {}) =>
  perform(flagComment, actor, { slug: space.slug, number, reason: 'insult', ...given });
const statusOf = async (number: number) =>
  (await db().comment.findUniqueOrThrow({ where: { spaceId_number: { spaceId: space.id, number } } })).status;
const hideFrom = (flagsToHide: number | null) =>
  db().space.update({ where: { id: space.id }, data: { screening: { flagsToHide } } });
const countsOf = () =>
  db().space.findUniqueOrThrow({ where: { id: space.id }, select: { commentCount: true, revision: true } });

describe('reporting a comment', () => {
  test('is for whoever has an account and may read it, once each; not for its author, nor for the team', async () => {
    const number = await postAs(rosa, space);
    await flag(tom, number);
    await expect(flag(tom, number)).rejects.toThrow(Conflict);
    await expect(flag(rosa, number)).rejects.toThrow('your own');
    await expect(flag(moderator, number)).rejects.toThrow('at the desk');
    await expect(
      perform(flagComment, anonymous, { slug: space.slug, number, reason: 'spam' }),
    ).rejects.toThrow(Forbidden);
    await expect(flag(tom, 99)).rejects.toThrow(NotFound);
    expect(await db().flag.count({ where: { spaceId: space.id } })).toBe(1);
    expect((await readFlagPage(tom, { slug: space.slug, number }, 'en')).flaggedAt).not.toBeNull();
    expect((await readFlagPage(ina, { slug: space.slug, number }, 'en')).flaggedAt).toBeNull();
  });

  test('twice at the same moment counts once', async () => {
    const number = await postAs(rosa, space);
    const both = await Promise.allSettled([flag(tom, number), flag(tom, number)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().flag.count({ where: { spaceId: space.id } })).toBe(1);
  });

  test('needs a reason of the list for which comments are refused, and words where that is “other”', async () => {
    const number = await postAs(rosa, space);
    await expect(flag(tom, number, { reason: 'in-order' })).rejects.toThrow(InvalidField);
    await expect(flag(tom, number, { reason: 'nonsense' })).rejects.toThrow(InvalidField);
    await expect(flag(tom, number, { reason: 'other', otherText: '  ' })).rejects.toThrow(InvalidField);
    await flag(tom, number, { reason: 'other', otherText: 'It names my child.' });
    expect(await db().flag.findFirstOrThrow({ where: { spaceId: space.id } })).toMatchObject({
      reasonCode: 'other',
      text: 'It names my child.',
      settledById: null,
    });
  });

  test('changes nothing for readers, by whatever number, and not even the revision of the pages tells of it', async () => {
    const number = await postAs(rosa, space);
    const before = await countsOf();
    for (const { person } of [
      { person: tom },
      { person: ina },
      ...(await Promise.all([1, 2, 3].map(() => makeAccount()))),
    ])
      await flag(person, number);
    expect(await statusOf(number)).toBe('published');
    expect(await countsOf()).toEqual(before);
    const seen = JSON.stringify(await readComment(rosa, space.id, number, 'en'));
    expect(seen).not.toContain(tom.accountId);
    expect(await db().decision.count({ where: { spaceId: space.id } })).toBe(0);
  });

  test('hides it until a moderator has looked where the consultation says so, as a decision of its rule', async () => {
    const number = await postAs(rosa, space);
    await hideFrom(2);
    await mail.received();
    expect(await flag(tom, number)).toEqual({ isStillPublic: true });
    expect(await flag(ina, number, { reason: 'hate' })).toEqual({ isStillPublic: false });
    expect(await statusOf(number)).toBe('pending');
    expect((await countsOf()).commentCount).toBe(0);
    await expect(readComment(anonymous, space.id, number, 'en')).rejects.toThrow(NotFound);
    const decision = await db().decision.findFirstOrThrow({ where: { spaceId: space.id } });
    expect(decision).toMatchObject({ kind: 'hide-by-flags', actorId: null, reasonCode: 'insult' });
    expect(
      await db().commentHold.findMany({
        where: { comment: { spaceId: space.id } },
        select: { reason: true },
      }),
    ).toEqual([{ reason: 'flags' }]);
    const [told] = await mail.received();
    const text = told?.text?.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('waits for a moderator');
    for (const { name } of [tom, ina]) expect(text).not.toContain(name);
  });

  test('that was answered does not count again: it takes as many new ones', async () => {
    const number = await postAs(rosa, space);
    await hideFrom(2);
    await flag(tom, number);
    await decideAs(moderator, space.slug, number, 'keep');
    await flag(ina, number);
    expect(await statusOf(number)).toBe('published');
    const { person } = await makeAccount();
    await flag(person, number);
    expect(await statusOf(number)).toBe('pending');
  });
});

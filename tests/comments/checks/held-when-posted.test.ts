import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { countAttempt, type LimitedAttempt } from '~/accounts/limit-attempts.server';
import { noteFormGiven } from '~/comments/checks/form-given.server';
import type { ScreeningSettings } from '~/comments/checks/screening-settings';
import { postSubmission } from '~/comments/submission/post-submission.server';
import { findAnswers, markOf } from '~/comments/submission/settle-submission.server';
import { findOwnDraft } from '~/comments/writing/find-own-draft.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { TooManyAttempts } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeOrganisation, makeQuestion, makeSpace } from '../../support/factories';

useDatabase();

let rosa: Person;
beforeAll(async () => {
  ({ person: rosa } = await makeAccount());
});

async function spaceThat(screening: Partial<ScreeningSettings>) {
  const space = await makeSpace();
  await db().space.update({ where: { id: space.id }, data: { screening } });
  return space;
}
type Space = Awaited<ReturnType<typeof makeSpace>>;
/** A text that no check takes for a copy of another. */
const words = () => `We ask for a timeline of ${randomUUID().replaceAll('-', ' ')} months.`;
const place = { kind: 'space' } as const;

/** Writes and posts as the pages do; `at` is when, in milliseconds. */
async function post(
  space: Space,
  actor: Person,
  content: object = {},
  at = { saved: Date.now(), sent: Date.now() },
) {
  const clockAt = (time: number) => ({ ...systemClock, now: () => new Date(time) });
  const { slug } = space;
  const draft = await db().$transaction((tx) =>
    saveDraft(tx, clockAt(at.saved), actor, {
      slug,
      place,
      content: { text: words(), voice: 'person', ...content },
      mark: null,
    }),
  );
  const { id } = await db().$transaction((tx) =>
    postComment(tx, clockAt(at.sent), actor, { slug, place, draftId: draft.id, language: 'en' }),
  );
  const { status, holds } = await db().comment.findUniqueOrThrow({
    where: { id },
    select: { status: true, holds: { orderBy: { position: 'asc' }, select: { reason: true, values: true } } },
  });
  return { id, status, reasons: holds.map(({ reason }) => reason), holds };
}

describe('a comment that is posted', () => {
  test('within seconds of its form is held, with its words, and published if its author took longer', async () => {
    const space = await spaceThat({});
    const now = Date.now();
    const held = await post(
      space,
      rosa,
      { text: 'We ask for **two** years.' },
      { saved: now, sent: now + 4_900 },
    );
    expect(held).toMatchObject({ status: 'pending', reasons: ['tooFast'] });
    const revision = await db().commentRevision.findFirstOrThrow({ where: { commentId: held.id } });
    expect(revision.markdown).toBe('We ask for **two** years.');
    expect(await post(space, rosa, {}, { saved: now, sent: now + 5_000 })).toMatchObject({
      status: 'published',
      reasons: [],
    });
  });

  test('counts from when the form was first given out, not from when something was first kept', async () => {
    const space = await spaceThat({ secondsLeast: 60 });
    const form = { accountId: rosa.accountId, slug: space.slug, place };
    await noteFormGiven(form);
    await noteFormGiven(form);
    const later = Date.now() + 61_000;
    expect(await post(space, rosa, {}, { saved: later, sent: later })).toMatchObject({ status: 'published' });
    // The next one has a form of its own; what was noted is used up.
    expect(await post(space, rosa, {}, { saved: later, sent: later })).toMatchObject({
      reasons: ['tooFast'],
    });
    expect(await db().rateLimit.count({ where: { key: { startsWith: 'form-given' } } })).toBe(0);
  });

  test('with the field filled in that no person sees is held and not lost', async () => {
    const space = await spaceThat({ secondsLeast: 0 });
    expect(await post(space, rosa, { trapped: true })).toMatchObject({
      status: 'pending',
      reasons: ['robot'],
    });
  });

  test('by somebody whom the team looks at first is held there, and nowhere else', async () => {
    const [watching, other] = [await spaceThat({ secondsLeast: 0 }), await spaceThat({ secondsLeast: 0 })];
    const { person } = await makeAccount();
    const decision = await db().decision.create({
      data: {
        id: randomUUID(),
        spaceId: watching.id,
        number: 1,
        kind: 'watch',
        reasonCode: 'spam',
        accountId: person.accountId,
        at: new Date(),
      },
    });
    const { accountId } = person;
    await db().restriction.create({
      data: { spaceId: watching.id, accountId, kind: 'watched', decisionId: decision.id },
    });
    expect(await post(watching, person)).toMatchObject({ reasons: ['watched'] });
    expect(await post(other, person)).toMatchObject({ reasons: [] });
  });

  test('by people of a named organisation or group is held, also where they write in person', async () => {
    const union = await makeOrganisation({ stakeholderGroups: ['trade-union'] });
    const { slug } = await db().organisation.findUniqueOrThrow({ where: { id: union } });
    const { person } = await makeAccount({ represents: [union] });
    const byName = await spaceThat({ secondsLeast: 0, organisations: [slug] });
    const byGroup = await spaceThat({ secondsLeast: 0, groups: ['trade-union', 'media'] });
    expect((await post(byName, person, { voice: union })).holds).toEqual([
      { reason: 'namedGroup', values: { named: slug } },
    ]);
    expect((await post(byGroup, person, { voice: 'person' })).holds).toEqual([
      { reason: 'namedGroup', values: { named: 'trade-union' } },
    ]);
    const { person: reporter } = await makeAccount({ stakeholderGroup: 'media' });
    expect(await post(byGroup, reporter)).toMatchObject({ reasons: ['namedGroup'] });
    expect(await post(byGroup, rosa)).toMatchObject({ reasons: [] });
  });

  test('that nearly repeats the comment of another account is held, and says which one it is like', async () => {
    const space = await spaceThat({ secondsLeast: 0 });
    const letter =
      'We welcome the draft and ask the Network to add a priority on women migrant workers, with a budget of its own, and to fund the regional reviews from the first year on, so that local authorities have a seat where decisions about reception are taken.';
    await post(space, rosa, { text: letter });
    const { person: second } = await makeAccount();
    const { person: third } = await makeAccount();
    const changed = await post(space, second, { text: letter.replace('regional', 'national') });
    expect(changed.reasons).toEqual(['nearDuplicate']);
    expect(changed.holds[0]?.values).toMatchObject({ number: 1 });
    // One that waits is compared with as well: a wave does not pass behind its first.
    const again = await post(space, third, { text: letter.replace('regional', 'continental') });
    expect(again.reasons).toEqual(['nearDuplicate']);
    expect(await post(space, third, { text: words() })).toMatchObject({ reasons: [] });
  });

  test('as answers in one go counts from when the page of all answers was given out', async () => {
    const space = await spaceThat({ secondsLeast: 60 });
    await makeQuestion(space.id);
    const { slug } = space;
    const submit = async () => {
      const keep = (where: 'all' | 1, content: object) =>
        perform(saveDraft, rosa, {
          slug,
          place: where === 'all' ? { kind: 'all' } : { kind: 'question', number: where },
          content,
          mark: null,
        });
      const shared = await keep('all', { voice: 'person' });
      await keep(1, { text: words() });
      const mark = markOf(shared, await findAnswers(db(), rosa, slug));
      const { comments } = await perform(postSubmission, rosa, {
        slug,
        draftId: shared.id,
        mark,
        language: 'en',
      });
      return comments.map(({ status }) => status);
    };
    expect(await submit()).toEqual(['pending']);
    await noteFormGiven({ accountId: rosa.accountId, slug, place: { kind: 'all' } });
    await db().rateLimit.updateMany({
      where: { key: { startsWith: 'form-given' } },
      data: { expire: new Date(Date.now() + 24 * 3_600_000 - 61_000) },
    });
    expect(await submit()).toEqual(['published']);
    expect(await findOwnDraft(db(), rosa, slug, { kind: 'all' })).toBeNull();
  });
});

describe('the limits of posting and flagging', () => {
  test.each<[LimitedAttempt, number]>([
    ['post', 60],
    ['flag', 30],
    ['upload', 120],
  ])('count per account: %s, %d an hour', async (kind, most) => {
    const attempt = { kind, account: randomUUID() };
    for (let at = 0; at < most; at += 1) await countAttempt({ ...attempt, address: `192.0.2.${at}` });
    await expect(countAttempt({ ...attempt, address: '192.0.2.200' })).rejects.toThrow(TooManyAttempts);
    // Somebody else is not kept out by it.
    await countAttempt({ kind, account: randomUUID(), address: '192.0.2.1' });
  });

  test('count per address: one that sends under many accounts is stopped as well', async () => {
    const address = '198.51.100.7';
    for (let at = 0; at < 300; at += 1) await countAttempt({ kind: 'flag', account: randomUUID(), address });
    await expect(countAttempt({ kind: 'flag', account: randomUUID(), address })).rejects.toThrow(
      TooManyAttempts,
    );
  });
});

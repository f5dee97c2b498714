import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { runJobs } from '~/platform/jobs.server';
import { perform } from '~/platform/perform.server';
import type { NewSpace } from '~/spaces/create-space.server';
import { editSpace } from '~/spaces/edit-space.server';
import { moveStage } from '~/spaces/move-stage.server';
import { moveStageByClock, moveStagesByClock } from '~/spaces/move-stage-by-clock.server';
import { readSpaceSettings } from '~/spaces/read-space-settings.server';
import { readStagePage } from '~/spaces/read-stage-page.server';
import { SPACE_STAGES } from '~/spaces/space';
import type { SpaceSettingsForm, StageMove } from '~/spaces/space-settings-schema';
import { useDatabase } from '../support/database';
import { makeAccount, makeQuestion, makeSpace, makeWorkplan } from '../support/factories';

useDatabase();

/** A clock that a test puts. */
let now = new Date();
const clock: Clock = { now: () => now, newId: () => systemClock.newId() };
let unwire: () => void;
beforeAll(() => {
  unwire = moveStagesByClock(clock);
});
afterAll(() => unwire());

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const move = (slug: string, given: StageMove, actor: Parameters<typeof moveStage>[2] = operator) =>
  perform(moveStage, actor, { slug, move: given });
const rowOf = (slug: string) =>
  db().space.findUniqueOrThrow({
    where: { slug },
    include: { stageChanges: { orderBy: { at: 'asc' } }, events: { orderBy: { number: 'asc' } } },
  });
const changesOf = async (slug: string) =>
  (await rowOf(slug)).stageChanges.map(({ from, to, byClock }) => [from, to, byClock ? 'clock' : 'hand']);

/** A draft that could open. */
async function makeReady(given: Partial<NewSpace> = {}) {
  const space = await makeSpace({ stage: 'draft', ...given });
  await makeQuestion(space.id);
  return space;
}

describe('moving a consultation by hand', () => {
  test('goes from the draft to open, closed and archived, and each move is recorded with who made it', async () => {
    const { person } = await makeAccount({ role: 'secretariat', name: 'Ana Secretary' });
    const { slug } = await makeReady();
    await move(slug, { from: 'draft', to: 'open' }, person);
    await move(slug, { from: 'open', to: 'closed' }, person);
    await move(slug, { from: 'closed', to: 'archived' }, person);
    const { stage, stageChanges, events, opensAt, closesAt } = await rowOf(slug);
    expect(stage).toBe('archived');
    expect(stageChanges.map(({ from, to, byClock, actorId }) => [from, to, byClock, actorId])).toEqual([
      ['draft', 'open', false, person.accountId],
      ['open', 'closed', false, person.accountId],
      ['closed', 'archived', false, person.accountId],
    ]);
    expect(events.filter(({ type }) => type === 'stage-moved')).toHaveLength(3);
    const { changes } = await readStagePage(person, slug, 'en');
    expect(changes.map(({ to, who }) => [to, who])).toEqual([
      ['archived', 'Ana Secretary'],
      ['closed', 'Ana Secretary'],
      ['open', 'Ana Secretary'],
    ]);
    // What readers are told is when it really opened and closed.
    const moments = [stageChanges[0]?.at, stageChanges[1]?.at].map((at) => at?.getTime() ?? 0);
    for (const [index, at] of [opensAt, closesAt].entries())
      expect(Math.abs((at?.getTime() ?? 0) - (moments[index] as number))).toBeLessThan(1_000);
  });

  test('takes no other way', async () => {
    for (const from of SPACE_STAGES)
      for (const to of ['open', 'closed', 'archived'] as const) {
        const isAllowed = ['draft open', 'open closed', 'closed archived', 'closed open'].includes(
          `${from} ${to}`,
        );
        const { slug } = await makeReady({ stage: from });
        const moved = await move(slug, { from, to, reason: 'The committee asked for it.' }).catch(
          (error) => error,
        );
        expect([from, to, moved instanceof Conflict]).toEqual([from, to, !isAllowed]);
        expect((await rowOf(slug)).stage).toBe(isAllowed ? to : from);
      }
  });

  test('opens a closed one again only with a reason, with a new closing time or none', async () => {
    const { slug } = await makeReady({ stage: 'closed', closesAt: new Date('2026-01-01T00:00:00Z') });
    const refused = await move(slug, { from: 'closed', to: 'open' }).catch((error) => error);
    expect(refused).toBeInstanceOf(InvalidField);
    expect(refused.field).toBe('reason');
    const reason = 'The storm cut the islands off.';
    const past = await move(slug, { from: 'closed', to: 'open', reason, closesAt: '2026-01-01T10:00' }).catch(
      (error) => error,
    );
    expect(past.field).toBe('closesAt');
    await move(slug, { from: 'closed', to: 'open', reason, closesAt: '2027-12-01T10:00' });
    expect(await rowOf(slug)).toMatchObject({
      stage: 'open',
      closesAt: new Date('2027-12-01T10:00:00Z'),
      stageChanges: [{ reason }],
    });
  });

  test('does not open a space without a welcome, or with nothing to comment on', async () => {
    const { slug, id } = await makeSpace({ stage: 'draft' });
    const { slug: unwelcoming } = await makeReady({ welcome: ' ' });
    for (const one of [slug, unwelcoming])
      await expect(move(one, { from: 'draft', to: 'open' })).rejects.toThrow(Conflict);
    await db().question.deleteMany({ where: { spaceId: id } });
    await makeWorkplan(slug);
    await move(slug, { from: 'draft', to: 'open' });
    expect((await rowOf(slug)).stage).toBe('open');
  });

  test('is refused to whoever saw an older stage, to everybody but the secretariat, and for no space', async () => {
    const { slug, id } = await makeReady({ stage: 'closed' });
    await expect(move(slug, { from: 'draft', to: 'open' })).rejects.toThrow(Conflict);
    const { person } = await makeAccount({ moderates: [id] });
    for (const actor of [anonymous, person])
      await expect(move(slug, { from: 'closed', to: 'archived' }, actor)).rejects.toThrow(Forbidden);
    await expect(move('nowhere', { from: 'draft', to: 'open' })).rejects.toThrow(NotFound);
  });
});

describe('the clock', () => {
  /** Runs whatever waits, at a time. */
  const runAt = async (time: Date) => {
    now = time;
    return runJobs({ early: true });
  };

  test('opens and closes a space at its times, once each', async () => {
    const { slug } = await makeReady({ opensAt: inHours(1), closesAt: inHours(3) });
    expect(await runJobs()).toEqual([]);
    await runAt(inHours(2));
    expect(await changesOf(slug)).toEqual([['draft', 'open', 'clock']]);
    await runAt(inHours(4));
    await runAt(inHours(5));
    expect(await changesOf(slug)).toEqual([
      ['draft', 'open', 'clock'],
      ['open', 'closed', 'clock'],
    ]);
  });

  test('moves it once where several instances do the same job at the same moment', async () => {
    const opensAt = inHours(1);
    const { slug, id } = await makeReady({ opensAt });
    now = inHours(2);
    await Promise.all(
      Array.from({ length: 3 }, () =>
        inTransaction((tx) => moveStageByClock(tx, clock, { spaceId: id, at: opensAt })),
      ),
    );
    expect(await changesOf(slug)).toEqual([['draft', 'open', 'clock']]);
  });

  test('goes by the times as they were changed meanwhile, and wakes for the new ones', async () => {
    const { slug } = await makeReady({ stage: 'open', closesAt: inHours(1) });
    const { values, mark } = await readSpaceSettings(operator, slug, 'en');
    const settings = {
      ...(values as SpaceSettingsForm),
      mark,
      closesAt: inHours(48).toISOString().slice(0, 16),
    };
    await perform(editSpace, operator, { slug, settings });
    await runAt(inHours(2));
    expect(await changesOf(slug)).toEqual([]);
    await runAt(inHours(50));
    expect(await changesOf(slug)).toEqual([['open', 'closed', 'clock']]);
  });

  test('closes again what was opened again', async () => {
    const { slug } = await makeReady({ stage: 'closed' });
    const closesAt = inHours(48).toISOString().slice(0, 16);
    await move(slug, { from: 'closed', to: 'open', reason: 'More time for the islands.', closesAt });
    await runAt(inHours(50));
    expect((await rowOf(slug)).stage).toBe('closed');
  });

  test('leaves what was moved by hand before, and wakes once more where it comes a little early', async () => {
    const { slug } = await makeReady({ opensAt: inHours(1) });
    await runAt(new Date());
    expect((await rowOf(slug)).stage).toBe('draft');
    await move(slug, { from: 'draft', to: 'open' });
    await move(slug, { from: 'open', to: 'closed' });
    await runAt(inHours(2));
    expect((await rowOf(slug)).stage).toBe('closed');
    const { slug: early } = await makeReady({ opensAt: inHours(1) });
    await runAt(new Date());
    await runAt(inHours(2));
    expect((await rowOf(early)).stage).toBe('open');
  });

  test('does not open what is not ready, and tells its team', async () => {
    const { slug } = await makeSpace({ stage: 'draft', opensAt: inHours(1) });
    await runAt(inHours(2));
    const { stage, events } = await rowOf(slug);
    expect(stage).toBe('draft');
    expect(events.at(-1)).toMatchObject({ type: 'opening-missed', data: { needs: ['subject'] } });
  });
});

import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { BadInput, Forbidden } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { perform } from '~/platform/perform.server';
import { addModerator } from '~/spaces/add-moderator.server';
import { moveStage } from '~/spaces/move-stage.server';
import { ACTIVITY_A_PAGE, readActivity } from '~/spaces/read-activity.server';
import { activityCursor } from '~/spaces/space-activity';
import { steadyClock } from '../support/clock';
import { useDatabase } from '../support/database';
import { makeAccount, makeQuestion, makeSpace } from '../support/factories';

useDatabase();

const read = (slug: string, query = '') =>
  readActivity(operator, slug, activityCursor(new URLSearchParams(query)), 'en');

describe('what happened in a consultation', () => {
  test('is told newest first, with who did it: moves with their reason once, deeds on its team, and nothing of other consultations', async () => {
    const { person } = await makeAccount({ role: 'secretariat', name: 'Ana Secretary' });
    const { id, slug } = await makeSpace({ stage: 'closed' });
    await makeQuestion((await makeSpace()).id);
    await makeQuestion(id);
    const { email } = await makeAccount();
    await perform(addModerator, person, { email, space: slug });
    const move = { from: 'closed', to: 'open', reason: 'The ferry was late.' } as const;
    await perform(moveStage, person, { slug, move });
    const { lines, newer, older } = await read(slug);
    expect(lines.map(({ who, type, reason }) => [who, type, reason])).toEqual([
      ['Ana Secretary', 'moved', 'The ferry was late.'],
      ['Ana Secretary', 'moderator-added', null],
      [null, 'questions-asked', null],
      [null, 'space-created', null],
    ]);
    expect(lines[2]?.values).toMatchObject({ count: 1 });
    expect([newer, older]).toEqual([null, null]);
  });

  test('is paged by key, there and back, and nothing stands twice or is left out', async () => {
    const { id, slug } = await makeSpace();
    // Many at the same moment: the time alone does not order them.
    const still: Clock = { ...steadyClock(), now: () => new Date('2026-11-02T09:00:00Z') };
    await inTransaction(async (tx) => {
      for (let number = 1; number <= 2 * ACTIVITY_A_PAGE; number += 1)
        await emitSpaceEvent(tx, still, {
          spaceId: id,
          type: 'questions-asked',
          data: { numbers: [number] },
        });
    });
    const pages = [await read(slug)];
    for (let last = pages[0]; last?.older; last = pages.at(-1))
      pages.push(await read(slug, `after=${last.older}`));
    expect(pages.map(({ lines }) => lines.length)).toEqual([ACTIVITY_A_PAGE, ACTIVITY_A_PAGE, 1]);
    const ids = pages.flatMap(({ lines }) => lines.map((line) => line.id));
    expect(new Set(ids).size).toBe(await db().spaceEvent.count({ where: { spaceId: id } }));
    const back = await read(slug, `before=${pages[2]?.newer}`);
    expect(back).toEqual(pages[1]);
    expect((await read(slug, `before=${back.newer}`)).lines).toEqual(pages[0]?.lines);
  });

  test('is its team’s', async () => {
    const { id, slug } = await makeSpace();
    const { person: moderator } = await makeAccount({ moderates: [id] });
    expect((await readActivity(moderator, slug, null, 'en')).lines).toHaveLength(1);
    for (const actor of [anonymous, (await makeAccount()).person])
      await expect(readActivity(actor, slug, null, 'en')).rejects.toThrow(Forbidden);
    for (const query of ['after=now', 'before=1.event', 'after=1.comment.1'])
      expect(() => activityCursor(new URLSearchParams(query))).toThrow(BadInput);
  });
});

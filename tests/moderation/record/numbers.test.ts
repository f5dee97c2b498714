import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import type { CommentStatus } from '~/comments/comment';
import { readModerationNumbers } from '~/moderation/numbers/read-moderation-numbers.server';
import { undoDecision } from '~/moderation/undo-decision.server';
import { upholdDecision } from '~/moderation/uphold-decision.server';
import { db } from '~/platform/db.server';
import { SignInNeeded } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { decideAs, flagAs } from '../../support/moderated';
import { useServedApp } from '../../support/served-app';

useDatabase();
const { address } = useServedApp({ sample: false });

const read = (slug: string) => readModerationNumbers(anonymous, slug, 'en');
const STATUSES: CommentStatus[] = ['published', 'pending', 'hidden', 'returned', 'withdrawn'];
const HOUR = 3_600_000;

/** The middle of some numbers, counted otherwise than the database does. */
function medianOf(numbers: number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

describe('the public numbers of a space', () => {
  test('count every comment once, by what became of it, however many there are of each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STATUSES), { maxLength: 12 }), async (statuses) => {
        const space = await makeSpace();
        await makeComments(
          space.id,
          statuses.map((status) => ({ status })),
        );
        const { comments, fates } = await read(space.slug);
        expect(comments).toBe(statuses.length);
        for (const { fate, count } of fates)
          expect(count, fate).toBe(statuses.filter((status) => status === fate).length);
      }),
      { numRuns: 12 },
    );
  });

  test('say how long decisions took, as counted from the decisions themselves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 100 * HOUR }), { maxLength: 9 }), async (waits) => {
        const space = await makeSpace();
        const at = new Date('2026-11-20T10:00:00Z');
        await db().decision.createMany({
          data: [...waits, null].map((wait, place) => ({
            id: randomUUID(),
            spaceId: space.id,
            number: place + 1,
            kind: 'approve',
            reasonCode: 'in-order',
            at,
            waitedSince: wait === null ? null : new Date(at.getTime() - wait),
          })),
        });
        const { waits: told } = await read(space.slug);
        const minutes = waits.map((wait) => wait / 60_000);
        expect([told.decisions, told.withinDay]).toEqual([
          waits.length,
          waits.filter((wait) => wait <= 24 * HOUR).length,
        ]);
        if (waits.length === 0) expect([told.medianMinutes, told.longestMinutes]).toEqual([null, null]);
        else {
          expect(told.medianMinutes).toBeCloseTo(medianOf(minutes) as number, 3);
          expect(told.longestMinutes).toBeCloseTo(Math.max(...minutes), 3);
        }
      }),
      { numRuns: 12 },
    );
  });

  describe('after some decisions', () => {
    let space: { id: string; slug: string };
    let ana: Person;
    let bo: Person;
    beforeAll(async () => {
      space = await makeSpace();
      ({ person: ana } = await makeAccount({ name: 'Ana Moderator', moderates: [space.id] }));
      ({ person: bo } = await makeAccount({ moderates: [space.id] }));
      const { person: rosa } = await makeAccount();
      await makeComments(space.id, [
        {},
        {},
        {},
        { status: 'pending' },
        { nameWithheld: true, authorName: 'Withheld Winifred', status: 'pending' },
      ]);
      await flagAs(rosa, space.id, 1, 'hate');
      await flagAs(rosa, space.id, 2, 'spam');
      const hide = await decideAs(ana, space.slug, 1, 'hide', {
        reason: 'hate',
        noteToTeam: 'A secret of the team.',
      });
      const other = await decideAs(ana, space.slug, 3, 'hide', { reason: 'off-topic' });
      await decideAs(ana, space.slug, 4, 'approve');
      for (const { id } of [hide, other])
        await db().contest.create({
          data: {
            id: randomUUID(),
            spaceId: space.id,
            decisionId: id,
            accountId: rosa.accountId,
            text: 'Why?',
            at: new Date(),
          },
        });
      await perform(upholdDecision, bo, { slug: space.slug, decision: hide.number, reason: 'hate' });
      await perform(undoDecision, bo, { slug: space.slug, decision: other.number, reason: 'in-order' });
    });

    test('agree with a recount of the record, decision by decision', async () => {
      const numbers = await read(space.slug);
      const decisions = await db().decision.findMany({
        where: { spaceId: space.id },
        include: { undoneBy: true },
      });
      const counted = (of: (one: (typeof decisions)[number]) => string) => {
        const counts: Record<string, number> = {};
        for (const one of decisions) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
        return counts;
      };
      expect(Object.fromEntries(numbers.kinds.map(({ kind, count }) => [kind, count]))).toEqual(
        counted(({ kind }) => kind),
      );
      expect(Object.fromEntries(numbers.reasons.map(({ code, count }) => [code, count]))).toEqual(
        counted(({ reasonCode }) => reasonCode),
      );
      for (const { code, hid } of numbers.reasons)
        expect(hid, code).toBe(
          decisions.filter(({ kind, reasonCode }) => kind === 'hide' && reasonCode === code).length,
        );
      expect(numbers.decisions).toBe(5);
      expect(numbers.undone).toBe(1);
      expect(numbers.flags).toEqual({ all: 2, open: 1 });
      expect(numbers.contests).toEqual({ all: 2, open: 0, upheld: 1, overturned: 1 });
      expect(numbers.fates.filter(({ count }) => count > 0)).toEqual([
        { fate: 'published', count: 3 },
        { fate: 'pending', count: 1 },
        { fate: 'hidden', count: 1 },
      ]);
    });

    test('stand on a page that anybody reads, without a name, a note or a word of anybody', async () => {
      const answer = await fetch(address(`/spaces/${space.slug}/moderation`));
      const html = await answer.text();
      expect(answer.status).toBe(200);
      for (const words of ['Ana Moderator', 'Rosa', 'Winifred', 'secret of the team', 'Why?'])
        expect(html.split('</head>')[1]?.includes(words), words).toBe(false);
      expect(html).not.toContain('<script');
      expect(html).not.toMatch(/ style=/);
      expect(html).toContain('Hate');
    });

    test('are made anew once something is decided', async () => {
      const page = () =>
        fetch(address(`/spaces/${space.slug}/moderation`)).then((answer) => answer.headers.get('ETag'));
      const before = await page();
      expect(await page()).toBe(before);
      await decideAs(ana, space.slug, 5, 'hide', { reason: 'spam' });
      expect(await page()).not.toBe(before);
    });
  });

  test('are only for those who may read the space', async () => {
    const { slug } = await makeSpace({ visibility: 'participants' });
    await expect(read(slug)).rejects.toThrow(SignInNeeded);
    const { person } = await makeAccount();
    expect((await readModerationNumbers(person, slug, 'en')).comments).toBe(0);
  });
});

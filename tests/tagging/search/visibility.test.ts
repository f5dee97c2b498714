import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { COMMENT_STATUSES } from '~/comments/comment';
import { canReadAttachment } from '~/comments/permissions';
import { indexAttachmentText } from '~/comments/search/index-attachment.server';
import { indexComments } from '~/comments/search/index-comments.server';
import { readSearchFilters } from '~/comments/search/search-filters';
import { readSearchQuery } from '~/comments/search/search-query';
import { visibleComments } from '~/comments/visibility.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { readSearchPage } from '~/tagging/search/read-search-page.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { makeAttachment, useFileStore } from '../../support/file-store';

useDatabase();
useFileStore();

let space: { id: string; slug: string };
const actors = new Map<string, Actor>([
  ['anonymous', anonymous],
  ['operator', operator],
]);

const SCANS = ['unscanned', 'waiting', 'clean', 'infected'] as const;

/** In one space a comment in every status, with and without its name, and to each a file, in every state of scanning; all with the same word. */
beforeAll(async () => {
  space = await makeSpace();
  actors.set('participant', (await makeAccount()).person);
  actors.set('moderator', (await makeAccount({ moderates: [space.id] })).person);
  actors.set('secretariat', (await makeAccount({ role: 'secretariat' })).person);
  for (const status of COMMENT_STATUSES)
    for (const nameWithheld of [false, true])
      for (const scan of SCANS) {
        const bytes = Buffer.from(`${status} ${nameWithheld} ${scan}`);
        const id = await makeAttachment(space.id, { name: `${scan}.txt`, bytes });
        const { sha256, commentId } = await db().attachment.findUniqueOrThrow({ where: { id } });
        await db().comment.update({ where: { id: commentId }, data: { status, nameWithheld } });
        const isScanned = scan === 'clean' || scan === 'infected';
        await db().storedFile.update({
          where: { sha256 },
          data: { scan, scannedAt: isScanned ? systemClock.now() : null },
        });
        await inTransaction(async (tx) => {
          const read = { state: 'read' as const, text: 'Lighthouse in a file.', readAt: new Date() };
          await tx.fileText.upsert({ where: { sha256 }, create: { sha256, ...read }, update: read });
          await indexAttachmentText(tx, sha256);
        });
      }
  await makeComments(
    space.id,
    COMMENT_STATUSES.map((status) => ({ status, markdown: 'Lighthouse in a comment.' })),
  );
});

async function searched(actor: Actor, q = 'lighthouse') {
  const found: string[] = [];
  let cursor: Parameters<typeof readSearchPage>[1]['cursor'] = null;
  let total = 0;
  for (;;) {
    const asked = {
      slug: space.slug,
      query: readSearchQuery(q),
      filters: readSearchFilters(new URLSearchParams()),
      cursor,
      number: null,
    };
    const { results } = await readSearchPage(actor, asked, 'en');
    total = results?.total ?? 0;
    found.push(...(results?.found ?? []).map(({ kind, id }) => `${kind} ${id}`));
    if (!results?.after) return { found: found.sort(), total };
    const [rank, number, id] = results.after.split('.');
    cursor = { rank: Number(rank), number: Number(number), id: id as string };
  }
}

describe.each([...['anonymous', 'participant', 'moderator', 'secretariat', 'operator']])('as %s', (who) => {
  test('exactly what may be read one by one is found, and counted', async () => {
    const actor = actors.get(who) as Actor;
    const comments = await db().comment.findMany({
      where: {
        AND: [
          visibleComments(actor),
          { spaceId: space.id, revisions: { some: { text: { contains: 'Lighthouse' } } } },
        ],
      },
      select: { id: true },
    });
    const attachments = await db().attachment.findMany({
      where: { comment: { spaceId: space.id } },
      select: {
        id: true,
        file: { select: { scan: true } },
        comment: {
          select: {
            status: true,
            nameWithheld: true,
            space: { select: { id: true, stage: true, visibility: true } },
          },
        },
      },
    });
    const readable = attachments.filter(
      ({ comment, file }) =>
        canReadAttachment(actor, comment) === undefined &&
        (file.scan === 'unscanned' || file.scan === 'clean'),
    );
    const expected = [
      ...comments.map(({ id }) => `comment ${id}`),
      ...readable.map(({ id }) => `attachment ${id}`),
    ].sort();
    const isTeam = who !== 'anonymous' && who !== 'participant';
    // Counted by hand: of each status one comment, and of each with and without its name two files that were let through.
    expect(expected.length).toBe(isTeam ? 5 + 5 * 2 * 2 : 1 + 2);
    expect(await searched(actor)).toEqual({ found: expected, total: expected.length });
  });
});

describe('the words of a revision', () => {
  test('that waits or was given up are found by nobody; those that stand are', async () => {
    const [externalRef] = await makeComments(space.id, [{ markdown: 'The breakwater stands.' }]);
    const { id, number } = await db().comment.findFirstOrThrow({ where: { externalRef } });
    for (const [revision, status] of [
      [2, 'held'],
      [3, 'dropped'],
    ] as const)
      await db().commentRevision.create({
        data: {
          id: systemClock.newId(),
          commentId: id,
          number: revision,
          status,
          markdown: 'Unseen pilotage.',
          html: '<p>Unseen pilotage.</p>',
          text: 'Unseen pilotage.',
          rendererVersion: '1',
          createdAt: new Date(),
        },
      });
    await inTransaction((tx) => indexComments(tx, space.id, [number]));
    expect((await searched(operator, 'pilotage')).found).toEqual([]);
    expect((await searched(anonymous, 'breakwater')).found).toEqual([`comment ${id}`]);
    await db().commentRevision.updateMany({
      where: { commentId: id, number: 2 },
      data: { status: 'stands' },
    });
    await inTransaction((tx) => indexComments(tx, space.id, [number]));
    expect((await searched(anonymous, 'pilotage')).found).toEqual([`comment ${id}`]);
    expect((await searched(anonymous, 'breakwater')).found).toEqual([]);
  });
});

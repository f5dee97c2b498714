import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { COMMENT_STATUSES } from '~/comments/comment';
import { canReadComment } from '~/comments/permissions';
import { visibleComments } from '~/comments/visibility.server';
import { db } from '~/platform/db.server';
import { canReadSpace } from '~/spaces/permissions';
import { SPACE_STAGES } from '~/spaces/space';
import { visibleSpaces } from '~/spaces/visibility.server';
import { useDatabase } from '../support/database';
import { makeComments, makeSpace } from '../support/factories';

useDatabase();

const ACTORS: Actor[] = [anonymous, operator];

/** One space in every stage, with a comment in every status. */
beforeAll(async () => {
  for (const stage of SPACE_STAGES) {
    const { id } = await makeSpace({ stage });
    await makeComments(
      id,
      COMMENT_STATUSES.map((status) => ({ status })),
    );
  }
});

describe.each(ACTORS)('what $kind may read', (actor) => {
  test('the comments that lists start from are exactly those that may be read one by one', async () => {
    const all = await db().comment.findMany({
      select: { id: true, status: true, space: { select: { id: true, stage: true } } },
    });
    const allowed = all.filter((comment) => !canReadComment(actor, comment));
    const visible = await db().comment.findMany({ where: visibleComments(actor), select: { id: true } });
    expect(visible.map((comment) => comment.id).sort()).toEqual(allowed.map((comment) => comment.id).sort());
    expect(allowed.length).toBe(actor.kind === 'anonymous' ? SPACE_STAGES.length - 1 : all.length);
  });

  test('the spaces that lists start from are exactly those that may be read one by one', async () => {
    const all = await db().space.findMany({ select: { id: true, stage: true } });
    const allowed = all.filter((space) => !canReadSpace(actor, space));
    const visible = await db().space.findMany({ where: visibleSpaces(actor), select: { id: true } });
    expect(visible.map((space) => space.id).sort()).toEqual(allowed.map((space) => space.id).sort());
  });
});

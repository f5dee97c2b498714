import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { readPerson } from '~/accounts/read-person.server';
import { COMMENT_STATUSES } from '~/comments/comment';
import { canReadComment } from '~/comments/permissions';
import { visibleOrganisations } from '~/comments/spoken-comments.server';
import { visibleComments } from '~/comments/visibility.server';
import { db } from '~/platform/db.server';
import { canReadSpace } from '~/spaces/permissions';
import { SPACE_STAGES, SPACE_VISIBILITIES } from '~/spaces/space';
import { visibleSpaces } from '~/spaces/visibility.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeSpace } from '../support/factories';

useDatabase();

const STAGES = SPACE_STAGES.length;
const STAGES_OF_READERS = STAGES - 1;
const VISIBILITIES = SPACE_VISIBILITIES.length;

const ACTORS = ['anonymous', 'participant', 'invited', 'withdrawn', 'moderator', 'secretariat', 'operator'];

/** Of each stage and visibility two spaces: to one of them the invited are invited, and the moderator moderates it. */
const SPACES_EACH = 2;
const ALL = STAGES * VISIBILITIES * SPACES_EACH;

/** How many spaces each may read: counted by hand, so that a rule and its filter are not wrong together. */
const READABLE: Record<string, number> = {
  anonymous: STAGES_OF_READERS * SPACES_EACH,
  participant: 2 * STAGES_OF_READERS * SPACES_EACH,
  invited: 2 * STAGES_OF_READERS * SPACES_EACH + STAGES_OF_READERS,
  withdrawn: 2 * STAGES_OF_READERS * SPACES_EACH,
  // Its own of every stage and visibility, and what any participant may read of the others.
  moderator: STAGES * VISIBILITIES + 2 * STAGES_OF_READERS,
  secretariat: ALL,
  operator: ALL,
};

const actors = new Map<string, Actor>();
const actorOf = (kind: string): Actor => actors.get(kind) as Actor;

/** In every space a comment in every status, the published one for an organisation that spoke nowhere else. */
beforeAll(async () => {
  const own: string[] = [];
  for (const stage of SPACE_STAGES)
    for (const visibility of SPACE_VISIBILITIES)
      for (let copy = 0; copy < SPACES_EACH; copy += 1) {
        const { id } = await makeSpace({ stage, visibility });
        const name = `Organisation ${randomUUID()}`;
        const voice = {
          organisationId: await makeOrganisation({ name }),
          nameAsPrinted: name,
          confirmed: true,
        };
        await makeComments(
          id,
          COMMENT_STATUSES.map((status) => ({ status, voices: status === 'published' ? [voice] : [] })),
        );
        if (copy === 0) own.push(id);
      }
  const withdrawn = await makeAccount({ invitedTo: own });
  await db().invitation.updateMany({
    where: { accountId: withdrawn.id },
    data: { withdrawnAt: new Date() },
  });
  actors.set('anonymous', anonymous);
  actors.set('participant', (await makeAccount()).person);
  actors.set('invited', (await makeAccount({ invitedTo: own })).person);
  actors.set('withdrawn', (await readPerson(withdrawn.id)) as Actor);
  actors.set('moderator', (await makeAccount({ moderates: own })).person);
  actors.set('secretariat', (await makeAccount({ role: 'secretariat' })).person);
  actors.set('operator', operator);
});

describe.each(ACTORS)('what may be read as %s, in every stage and for every visibility', (kind) => {
  test('the spaces that lists start from are exactly those that may be read one by one', async () => {
    const actor = actorOf(kind);
    const all = await db().space.findMany({ select: { id: true, stage: true, visibility: true } });
    const allowed = all.filter((space) => !canReadSpace(actor, space));
    const visible = await db().space.findMany({ where: visibleSpaces(actor), select: { id: true } });
    expect(visible.map((space) => space.id).sort()).toEqual(allowed.map((space) => space.id).sort());
    expect(allowed.length).toBe(READABLE[kind]);
  });

  test('the comments that lists start from are exactly those that may be read one by one, in every status', async () => {
    const actor = actorOf(kind);
    const all = await db().comment.findMany({
      select: { id: true, status: true, space: { select: { id: true, stage: true, visibility: true } } },
    });
    const allowed = all.filter((comment) => !canReadComment(actor, comment));
    const visible = await db().comment.findMany({ where: visibleComments(actor), select: { id: true } });
    expect(visible.map((comment) => comment.id).sort()).toEqual(allowed.map((comment) => comment.id).sort());
    const hidden = COMMENT_STATUSES.length - 1;
    const onTeam = { moderator: STAGES * VISIBILITIES, secretariat: ALL, operator: ALL }[kind] ?? 0;
    expect(allowed.length).toBe((READABLE[kind] as number) + onTeam * hidden);
  });

  test('the organisations that are listed are exactly those that spoke in a space that may be read', async () => {
    const actor = actorOf(kind);
    const listed = await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM organisation WHERE ${visibleOrganisations(actor)}`;
    const spoke = await db().organisation.findMany({
      where: { voices: { some: { comment: { space: visibleSpaces(actor) } } } },
      select: { id: true },
    });
    expect(listed.map(({ id }) => id).sort()).toEqual(spoke.map(({ id }) => id).sort());
    expect(listed.length).toBe(READABLE[kind]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { readOrganisation } from '~/accounts/read-organisation.server';
import { COMMENT_STATUSES } from '~/comments/comment';
import { canReadComment, canReadName } from '~/comments/permissions';
import { readOrganisationList } from '~/comments/read-organisation-list.server';
import { readOrganisationPage } from '~/comments/read-organisation-page.server';
import { spokenComments, visibleOrganisations } from '~/comments/spoken-comments.server';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { SPACE_STAGES } from '~/spaces/space';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeSpace } from '../support/factories';

useDatabase();

const actors: Record<string, Actor> = { 'the public': anonymous, 'the secretariat': operator };
const who = ['the public', 'a participant', 'a moderator', 'a representative', 'the secretariat'];

/** In every stage of a space a comment in every state, with its name and without, each for an organisation of its own; and one for which nobody spoke. */
beforeAll(async () => {
  const spaces: string[] = [];
  const organisations: string[] = [];
  for (const stage of SPACE_STAGES) {
    const { id } = await makeSpace({ stage, slug: `in-${stage}` });
    spaces.push(id);
    for (const status of COMMENT_STATUSES)
      for (const nameWithheld of [false, true]) {
        const name = `${stage} ${status} ${nameWithheld ? 'withheld' : 'named'}`;
        const organisationId = await makeOrganisation({ name });
        organisations.push(organisationId);
        const voices = [{ organisationId, nameAsPrinted: name, confirmed: true }];
        await makeComments(id, [{ status, nameWithheld, voices, markdown: `The words of ${name}.` }]);
      }
  }
  const silent = await makeOrganisation({ name: 'silent' });
  actors['a participant'] = (await makeAccount()).person;
  actors['a moderator'] = (
    await makeAccount({ moderates: [spaces[0] as string, spaces[1] as string] })
  ).person;
  actors['a representative'] = (
    await makeAccount({ represents: [silent, organisations[1] as string] })
  ).person;
});

const actorOf = (name: string): Actor => actors[name] as Actor;
const everyComment = () =>
  db().comment.findMany({
    include: { space: true, voices: { include: { organisation: true } } },
    orderBy: { id: 'asc' },
  });
const everyOrganisation = () => db().organisation.findMany({ include: { memberships: true } });

describe.each(who)('what %s may know of organisations', (name) => {
  test('starts from the published comments that they may read and whose names they may know', async () => {
    const actor = actorOf(name);
    const allowed = (await everyComment()).filter(
      (comment) =>
        comment.status === 'published' &&
        canReadComment(actor, comment) === undefined &&
        canReadName(actor, comment) === undefined,
    );
    const spoken = await db().comment.findMany({ where: spokenComments(actor), orderBy: { id: 'asc' } });
    expect(spoken.map(({ id }) => id)).toEqual(allowed.map(({ id }) => id));
  });

  test('are the organisations of comments whose speakers they see, and their own', async () => {
    const actor = actorOf(name);
    const speaking = (await everyComment())
      .filter((comment) => !canReadComment(actor, comment) && !canReadName(actor, comment))
      .flatMap(({ voices }) => voices.map(({ organisationId }) => organisationId));
    const isOwn = (memberships: { accountId: string }[]) =>
      actor.kind === 'person' && memberships.some(({ accountId }) => accountId === actor.accountId);
    for (const organisation of await everyOrganisation()) {
      const seen =
        actor === operator || speaking.includes(organisation.id) || isOwn(organisation.memberships);
      const read = readOrganisation(actor, visibleOrganisations(actor), organisation.slug, 'en');
      if (seen) expect(await read).toMatchObject({ name: organisation.name });
      else await expect(read, organisation.name).rejects.toThrow(NotFound);
    }
  });

  test('the list has exactly those, and counts exactly what may be read on their pages', async () => {
    const actor = actorOf(name);
    const { organisations } = await readOrganisationList(actor, { asked: null, cursor: null }, 'en');
    const listed = organisations.map(({ slug }) => slug);
    for (const { slug } of await everyOrganisation()) {
      const page = await readOrganisationPage(actor, { slug, cursor: null }, 'en').catch(() => null);
      expect(listed.includes(slug), slug).toBe(page !== null);
      if (page === null || 'movedTo' in page) continue;
      const line = organisations.find((one) => one.slug === slug);
      const shown = page.said.spaces.flatMap(({ comments }) => comments);
      expect([line?.comments, page.said.total]).toEqual([shown.length, shown.length]);
    }
  });
});

test('the public sees of this matrix only what was published under a name in a space that is open to readers', async () => {
  const { organisations } = await readOrganisationList(anonymous, { asked: null, cursor: null }, 'en');
  expect(organisations.map(({ name }) => name)).toEqual([
    'archived published named',
    'closed published named',
    'open published named',
  ]);
});

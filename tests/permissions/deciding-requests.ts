import { randomUUID } from 'node:crypto';
import { db } from '~/platform/db.server';
import { makeAccount, makeComments, makeOrganisation } from '../support/factories';
import { decideAs, subjectOf } from '../support/moderated';
import type { RequestMaker } from './good-request';
import { makeRequest, type Scene } from './scene';

const deskOf = ({ space }: Scene) => `/desk/spaces/${space.slug}/moderation`;

/** A comment of nobody who asks, that waits. Returns its number. */
async function waitingComment({ space }: Scene, status: 'pending' | 'published' = 'pending') {
  const [externalRef] = await makeComments(space.id, [{ status }]);
  const { number } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id, externalRef } });
  return number;
}

/** A comment that somebody else of the team has hidden; the decision's number. */
async function hidden(scene: Scene): Promise<number> {
  const { person } = await makeAccount({ moderates: [scene.space.id] });
  const number = await waitingComment(scene, 'published');
  return (await decideAs(person, scene.space.slug, number, 'hide')).number;
}

async function contested(scene: Scene): Promise<number> {
  const number = await hidden(scene);
  const { id } = await db().decision.findUniqueOrThrow({
    where: { spaceId_number: { spaceId: scene.space.id, number } },
  });
  await db().contest.create({
    data: {
      id: randomUUID(),
      spaceId: scene.space.id,
      decisionId: id,
      accountId: (await makeAccount()).id,
      text: 'Nobody is insulted by it.',
      at: new Date(),
    },
  });
  return number;
}

/** A request to speak for an organisation, of somebody who commented in the space. */
async function requested({ space }: Scene): Promise<string> {
  const id = await makeRequest(await makeOrganisation());
  const { accountId } = await db().membership.findUniqueOrThrow({ where: { id } });
  const [externalRef] = await makeComments(space.id, [{}]);
  await db().comment.updateMany({ where: { spaceId: space.id, externalRef }, data: { accountId } });
  return id;
}

const onComment =
  (page: string, body: Record<string, string> = {}): RequestMaker =>
  async (scene) => {
    const number = await waitingComment(scene);
    const { seen } = await subjectOf(scene.space.slug, number);
    return { path: `${deskOf(scene)}/items/comment-${number}${page}`, body: { seen, ...body } };
  };

const onMember =
  (page: string): RequestMaker =>
  async (scene) => ({
    path: `${deskOf(scene)}/members/${await requested(scene)}${page}`,
    body: { reason: page === '/confirm' ? 'in-order' : 'spam' },
  });

const onContest =
  (page: string): RequestMaker =>
  async (scene) => ({
    path: `${deskOf(scene)}/contests/${await contested(scene)}${page}`,
    body: { reason: page === '/uphold' ? 'insult' : 'in-order' },
  });

const onUndo: RequestMaker = async (scene) => ({
  path: `${deskOf(scene)}/decisions/${await hidden(scene)}/undo`,
  body: { reason: 'in-order' },
});

const onSeveral: RequestMaker = async (scene) => {
  const number = await waitingComment(scene);
  const { seen } = await subjectOf(scene.space.slug, number);
  return {
    path: `${deskOf(scene)}/together?kind=hide&n=${number}`,
    body: { kind: 'hide', comment: `${number} ${seen}`, reason: 'spam' },
  };
};

/** What moderators decide: on comments, one or several, on decisions, and on who speaks for whom. */
export const DECIDING_REQUESTS: Record<string, RequestMaker> = {
  'GET /desk/spaces/:slug/moderation/items/:item/:decision': onComment('/hide'),
  'POST /desk/spaces/:slug/moderation/items/:item/:decision': onComment('/hide', { reason: 'spam' }),
  'GET /desk/spaces/:slug/moderation/items/:item/note': onComment('/note'),
  'POST /desk/spaces/:slug/moderation/items/:item/note': onComment('/note', { text: 'Ask the secretariat.' }),
  'POST /desk/spaces/:slug/moderation/items/:item/note/blank': async (scene) => {
    const number = await waitingComment(scene);
    const { id: commentId } = await db().comment.findUniqueOrThrow({
      where: { spaceId_number: { spaceId: scene.space.id, number } },
    });
    const note = randomUUID();
    const { id: spaceId } = scene.space;
    await db().teamNote.create({
      data: { id: note, spaceId, commentId, actorId: scene.account.id, text: 'A name.', at: new Date() },
    });
    return { path: `${deskOf(scene)}/items/comment-${number}/note/blank`, body: { note } };
  },
  'GET /desk/spaces/:slug/moderation/together': onSeveral,
  'POST /desk/spaces/:slug/moderation/together': onSeveral,
  'GET /desk/spaces/:slug/moderation/decisions/:number/undo': onUndo,
  'POST /desk/spaces/:slug/moderation/decisions/:number/undo': onUndo,
  'GET /desk/spaces/:slug/moderation/contests/:number/uphold': onContest('/uphold'),
  'POST /desk/spaces/:slug/moderation/contests/:number/uphold': onContest('/uphold'),
  'GET /desk/spaces/:slug/moderation/contests/:number/overturn': onContest('/overturn'),
  'POST /desk/spaces/:slug/moderation/contests/:number/overturn': onContest('/overturn'),
  'GET /desk/spaces/:slug/moderation/members/:id/confirm': onMember('/confirm'),
  'POST /desk/spaces/:slug/moderation/members/:id/confirm': onMember('/confirm'),
  'GET /desk/spaces/:slug/moderation/members/:id/decline': onMember('/decline'),
  'POST /desk/spaces/:slug/moderation/members/:id/decline': onMember('/decline'),
};

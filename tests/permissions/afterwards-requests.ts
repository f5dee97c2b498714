import { db } from '~/platform/db.server';
import { makeComments } from '../support/factories';
import { at, type RequestMaker } from './good-request';
import type { Scene } from './scene';

/** A published comment of who asks; for those without an account somebody else's. Returns its address. */
async function ownComment({ space, account }: Scene): Promise<string> {
  await makeComments(space.id, [{ markdown: 'As I first wrote it.' }]);
  const { id, number } = await db().comment.findFirstOrThrow({
    where: { spaceId: space.id },
    orderBy: { number: 'desc' },
  });
  await db().comment.update({ where: { id }, data: { accountId: account.id } });
  return `/spaces/${space.slug}/comments/${number}`;
}

/** Of what an author does after posting, and sees of it. */
export const AFTERWARDS_REQUESTS: Record<string, RequestMaker> = {
  'GET /account/comments': at('/account/comments'),
  'GET /spaces/:slug/comments/:number/edit': async (scene) => ({ path: `${await ownComment(scene)}/edit` }),
  'POST /spaces/:slug/comments/:number/edit': async (scene) => ({
    path: `${await ownComment(scene)}/edit`,
    body: { text: 'As I would rather have written it.', language: 'en', basedOn: '1' },
  }),
  'GET /spaces/:slug/comments/:number/withdraw': async (scene) => ({
    path: `${await ownComment(scene)}/withdraw`,
  }),
  'POST /spaces/:slug/comments/:number/withdraw': async (scene) => ({
    path: `${await ownComment(scene)}/withdraw`,
    body: {},
  }),
  'GET /spaces/:slug/comments/:number/history': async ({ space }) => {
    await db().space.update({ where: { id: space.id }, data: { showsRevisions: true } });
    return { path: `/spaces/${space.slug}/comments/1/history` };
  },
};

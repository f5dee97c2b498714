import { randomUUID } from 'node:crypto';
import { db } from '~/platform/db.server';
import { makeComments } from '../support/factories';
import type { RequestMaker } from './good-request';
import type { Scene } from './scene';

/** A published comment of who asks; for those without an account somebody else's. Returns its number. */
async function ownComment({ space, account }: Scene): Promise<number> {
  const [externalRef] = await makeComments(space.id, [{ markdown: `As I wrote it ${randomUUID()}.` }]);
  const { id, number } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id, externalRef } });
  await db().comment.update({ where: { id }, data: { accountId: account.id } });
  return number;
}

/** A decision on a comment of who asks: that it was moved nowhere, or another text suggested. Its address. */
const decided =
  (kind: 'hide' | 'suggest', page = '', body?: Record<string, string>): RequestMaker =>
  async (scene) => {
    const number = await ownComment(scene);
    const decisionId = randomUUID();
    const comment = await db().comment.findUniqueOrThrow({
      where: { spaceId_number: { spaceId: scene.space.id, number } },
    });
    const revisionId = randomUUID();
    if (kind === 'suggest')
      await db().commentRevision.create({
        data: {
          id: revisionId,
          commentId: comment.id,
          number: 2,
          status: 'suggested',
          markdown: 'As a moderator would write it.',
          html: '<p>As a moderator would write it.</p>',
          text: 'As a moderator would write it.',
          rendererVersion: '1',
          createdAt: new Date(),
        },
      });
    const { _max } = await db().decision.aggregate({
      where: { spaceId: scene.space.id },
      _max: { number: true },
    });
    await db().decision.create({
      data: {
        id: decisionId,
        spaceId: scene.space.id,
        number: (_max.number ?? 0) + 1,
        kind,
        reasonCode: 'insult',
        commentId: comment.id,
        revisionId: kind === 'suggest' ? revisionId : null,
        accountId: scene.account.id,
        at: new Date(),
      },
    });
    return { path: `/account/decisions/${decisionId}${page}`, ...(body ? { body } : {}) };
  };

/** A comment of somebody else. */
const flagged =
  (body?: Record<string, string>): RequestMaker =>
  async ({ space }) => {
    const [externalRef] = await makeComments(space.id, [{ markdown: `Buy this ${randomUUID()}.` }]);
    const { number } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id, externalRef } });
    return { path: `/spaces/${space.slug}/comments/${number}/flag`, ...(body ? { body } : {}) };
  };

/** Of what people answer to moderators, and report to them. */
export const OWN_DECISION_REQUESTS: Record<string, RequestMaker> = {
  'GET /spaces/:slug/comments/:number/flag': flagged(),
  'POST /spaces/:slug/comments/:number/flag': flagged({ reason: 'spam' }),
  'GET /account/decisions/:id': decided('hide'),
  'GET /account/decisions/:id/contest': decided('hide', '/contest'),
  'POST /account/decisions/:id/contest': decided('hide', '/contest', { text: 'It is no insult.' }),
  'POST /account/decisions/:id/accept': decided('suggest', '/accept', {}),
  'POST /account/decisions/:id/decline': decided('suggest', '/decline', {}),
};

import { randomUUID } from 'node:crypto';
import { db } from '~/platform/db.server';

/** What moderators write for each other, and what no download of anybody else has. */
export const FOR_THE_TEAM = `for the team alone ${randomUUID()}`;

/** What moderation holds on somebody: a decision on their comment with its notes, what they reported and contested, and what they did as a moderator. */
export async function fillModeration(of: {
  spaceId: string;
  commentId: string;
  accountId: string;
}): Promise<void> {
  const { spaceId, commentId, accountId } = of;
  const at = new Date();
  const decided = { spaceId, reasonCode: 'insult', commentId, at };
  const decisionId = randomUUID();
  await db().decision.create({
    data: {
      ...decided,
      id: decisionId,
      number: 1,
      kind: 'pause',
      accountId,
      notes: {
        create: [
          { id: randomUUID(), reader: 'author', text: 'Please wait a day.' },
          { id: randomUUID(), reader: 'team', text: FOR_THE_TEAM },
        ],
      },
    },
  });
  await db().decision.create({
    data: { ...decided, id: randomUUID(), number: 2, kind: 'keep', actorId: accountId },
  });
  await db().commentMark.create({ data: { commentId, kind: 'highlighted', decisionId, at } });
  await db().flag.create({
    data: { id: randomUUID(), spaceId, commentId, accountId, reasonCode: 'spam', text: 'It sells.', at },
  });
  await db().contest.create({
    data: { id: randomUUID(), spaceId, decisionId, accountId, text: 'It is no insult.', at },
  });
  await db().teamNote.create({
    data: { id: randomUUID(), spaceId, commentId, actorId: accountId, text: 'Seen before.', at },
  });
  await db().restriction.create({
    data: { spaceId, accountId, kind: 'paused', until: new Date(at.getTime() + 86_400_000), decisionId },
  });
  await db().queueClaim.create({ data: { spaceId, accountId, item: 'comment-1', claimedAt: at } });
}

import { db } from '~/platform/db.server';
import type { NewComment } from './live-place';

/** What brings comments before readers. Their data names them by `published`, or else by `numbers`. */
const BRINGING = ['comments-posted', 'comments-decided'];

/** Of one look back: who was away for longer than so many of them loads the page again. */
const EVENTS_AT_ONCE = 500;
const COMMENTS_AT_ONCE = 200;

/**
 * The comments that became public in a space after a revision, in order, with the revision that the space has now. Only what everybody who may read
 * the space may read: whose page it is makes no difference.
 */
export async function readNewComments(
  spaceId: string,
  since: number,
): Promise<{ revision: number; comments: NewComment[] }> {
  const space = await db().space.findUnique({ where: { id: spaceId }, select: { revision: true } });
  const events = await db().spaceEvent.findMany({
    where: { spaceId, number: { gt: since }, type: { in: BRINGING } },
    orderBy: { number: 'desc' },
    take: EVENTS_AT_ONCE,
    select: { number: true, data: true },
  });
  const cameWith = new Map<number, number>();
  for (const { number: revision, data } of events)
    for (const number of numbersIn(data)) if (!cameWith.has(number)) cameWith.set(number, revision);
  if (cameWith.size === 0) return { revision: space?.revision ?? since, comments: [] };
  const rows = await db().comment.findMany({
    where: { spaceId, status: 'published', number: { in: [...cameWith.keys()] } },
    orderBy: { number: 'desc' },
    take: COMMENTS_AT_ONCE,
    select: {
      number: true,
      path: true,
      question: { select: { number: true } },
      priority: { select: { term: { select: { code: true } } } },
      block: { select: { number: true } },
    },
  });
  const comments = rows.reverse().map(({ number, path, question, priority, block }) => ({
    number,
    path,
    question: question?.number ?? null,
    priority: priority?.term.code ?? null,
    block: block?.number ?? null,
    revision: cameWith.get(number) ?? since,
  }));
  return { revision: space?.revision ?? since, comments };
}

function numbersIn(data: unknown): number[] {
  const { published, numbers } = (data ?? {}) as { published?: unknown; numbers?: unknown };
  const named = published ?? numbers;
  return (Array.isArray(named) ? named : []).filter((one): one is number => Number.isInteger(one));
}

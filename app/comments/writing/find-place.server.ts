import type { Actor } from '~/accounts/actor';
import type { Prisma, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { visibleSpaces } from '~/spaces/visibility.server';
import { lockedThreads } from '../marked/mark-columns.server';
import { visibleComments } from '../visibility.server';
import type { WritingPlace } from './writing-place';

const spaceColumns = {
  id: true,
  slug: true,
  title: true,
  stage: true,
  visibility: true,
  closesAt: true,
  moderation: true,
  language: true,
  languages: true,
  screening: true,
  timeZone: true,
  extensions: { select: { organisationId: true, until: true } },
} satisfies Prisma.SpaceSelect;

export type WrittenSpace = Prisma.SpaceGetPayload<{ select: typeof spaceColumns }>;

/** A place of writing as the database knows it; a reply stands where what it answers stands. */
export interface FoundPlace {
  space: WrittenSpace;
  questionId: string | null;
  priorityId: string | null;
  blockId: string | null;
  parent: { id: string; number: number; path: string; depth: number } | null;
  /** Priorities are to be chosen there: a question that asks for just that. */
  asksForInterests: boolean;
  /** Why nothing new begins there, though the space is open: the question is no longer asked, the paragraph is gone, moderators closed the thread. */
  over: 'question' | 'block' | 'priority' | 'thread' | 'replies' | null;
}

const NOWHERE = { questionId: null, priorityId: null, blockId: null, parent: null, asksForInterests: false };

/** Finds a place for an actor who may read there. Throws `NotFound`. Who may write is asked by `canComment`. */
export async function findPlace(
  tx: Tx,
  actor: Actor,
  slug: string,
  place: WritingPlace,
): Promise<FoundPlace> {
  const space = await tx.space.findFirst({
    where: { AND: [visibleSpaces(actor), { slug }] },
    select: spaceColumns,
  });
  if (!space) throw new NotFound('There is no such space.');
  const found = await PLACES[place.kind](tx, actor, space.id, place as never);
  if (!found) throw new NotFound('There is nothing here to write on.');
  return { ...NOWHERE, over: null, ...found, space };
}

type Found = Partial<Omit<FoundPlace, 'space'>> | null;

const PLACES: Record<
  WritingPlace['kind'],
  (tx: Tx, actor: Actor, spaceId: string, place: never) => Promise<Found>
> = {
  space: async () => ({}),
  all: async () => ({}),
  question: async (tx, _actor, spaceId, { number }: { number: number }) => {
    const row = await tx.question.findUnique({
      where: { spaceId_number: { spaceId, number } },
      select: { id: true, kind: true, retiredAt: true },
    });
    return (
      row && {
        questionId: row.id,
        asksForInterests: row.kind === 'interest',
        over: row.retiredAt ? 'question' : null,
      }
    );
  },
  block: async (tx, _actor, spaceId, { number }: { number: number }) => {
    const row = await tx.block.findFirst({
      where: { number, workplan: { spaceId } },
      select: { id: true, position: true },
    });
    return row && { blockId: row.id, over: row.position === null ? 'block' : null };
  },
  priority: async (tx, _actor, spaceId, { code }: { code: string }) => {
    const row = await tx.priority.findFirst({
      where: { workplan: { spaceId }, term: { code } },
      select: { termId: true, term: { select: { current: true } } },
    });
    return row && { priorityId: row.termId, over: row.term.current ? null : 'priority' };
  },
  comment: async (tx, actor, spaceId, { number }: { number: number }) => {
    const row = await tx.comment.findFirst({
      where: { AND: [visibleComments(actor), { spaceId, number, status: 'published' }] },
      select: {
        id: true,
        number: true,
        path: true,
        depth: true,
        questionId: true,
        priorityId: true,
        blockId: true,
        marks: { where: { kind: 'repliesClosed' }, select: { kind: true } },
      },
    });
    if (!row) return null;
    const { questionId, priorityId, blockId, marks, ...parent } = row;
    const isLocked = (await lockedThreads(tx, spaceId, [row.path])).size > 0;
    const over = isLocked ? 'thread' : marks.length > 0 ? 'replies' : null;
    return { questionId, priorityId, blockId, parent, over };
  },
  edit: async (tx, actor, spaceId, { number }: { number: number }) => {
    if (actor.kind !== 'person') return null;
    const own = { spaceId, number, accountId: actor.accountId };
    return (await tx.comment.count({ where: own })) > 0 ? {} : null;
  },
};

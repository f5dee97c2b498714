import { DEPTH_LIMIT, pathBelow } from '~/comments/comment';
import { updateCommentCounts } from '~/comments/update-comment-counts.server';
import { findPlace } from '~/comments/writing/find-place.server';
import { readPlaceKey } from '~/comments/writing/writing-place';
import type { Prisma, Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { Subject } from '../load-subject.server';
import type { Deciding, Effect } from './effect';
import { movePlaceTag, type PlaceTag, returnPlaceTag } from './place-tag.server';

/** Where a comment stands: below which, and what it answers. */
interface Standing {
  parentId: string | null;
  parentPath: string | null;
  questionId: string | null;
  priorityId: string | null;
  blockId: string | null;
}

interface Moved {
  from: Standing;
  to: Standing;
  placeTag: PlaceTag;
}

/** Moves a comment with all its replies to another question, priority or paragraph, or below another comment. Its number and address stay. */
export const move: Effect = {
  async apply(deciding) {
    const { tx, subject } = deciding;
    const to = await chosenPlace(deciding);
    const from = await standingOf(tx, subject);
    const touched = await moveTo(tx, subject, to);
    const placeTag = await movePlaceTag(deciding, to);
    const data: Moved = { from, to, placeTag };
    return { data: data as unknown as Prisma.InputJsonObject, touched };
  },

  async undo({ tx, subject, decision }) {
    const { from, placeTag } = decision.data as unknown as Moved;
    const touched = await moveTo(tx, subject, await asItIsNow(tx, from));
    await returnPlaceTag(tx, subject, placeTag);
    return { touched };
  },

  async stillStands({ tx, subject, decision }) {
    const { from, to } = decision.data as unknown as Moved;
    const isThere =
      subject.parentId === to.parentId &&
      subject.questionId === to.questionId &&
      subject.priorityId === to.priorityId &&
      subject.blockId === to.blockId;
    if (!isThere || !from.parentId) return isThere;
    const parent = await tx.comment.findUnique({ where: { id: from.parentId }, select: { path: true } });
    // What it answered may have been moved below it meanwhile.
    return parent !== null && !isWithin(parent.path, subject.path);
  },
};

const isWithin = (path: string, ancestor: string): boolean =>
  path === ancestor || path.startsWith(`${ancestor}.`);

async function chosenPlace({ tx, actor, subject, details }: Deciding): Promise<Standing> {
  const place = readPlaceKey(details.place ?? '');
  if (!place || place.kind === 'all' || place.kind === 'edit')
    throw new InvalidField('place', says('choose'));
  const found = await findPlace(tx, actor, subject.space.slug, place).catch(() => null);
  if (!found || found.over) throw new InvalidField('place', says('placeNotThere'));
  const { parent, questionId, priorityId, blockId } = found;
  if (parent && isWithin(parent.path, subject.path))
    throw new InvalidField('place', says('placeInsideItself'));
  const to = {
    parentId: parent?.id ?? null,
    parentPath: parent?.path ?? null,
    questionId,
    priorityId,
    blockId,
  };
  const isSame =
    to.parentId === subject.parentId &&
    questionId === subject.questionId &&
    priorityId === subject.priorityId &&
    blockId === subject.blockId;
  if (isSame) throw new InvalidField('place', says('placeSame'));
  return to;
}

async function standingOf(tx: Tx, subject: Subject): Promise<Standing> {
  const { parentId, questionId, priorityId, blockId } = subject;
  return asItIsNow(tx, { parentId, parentPath: null, questionId, priorityId, blockId });
}

/** The parent may have been moved since. */
async function asItIsNow(tx: Tx, standing: Standing): Promise<Standing> {
  if (!standing.parentId) return standing;
  const { path } = await tx.comment.findUniqueOrThrow({
    where: { id: standing.parentId },
    select: { path: true },
  });
  return { ...standing, parentPath: path };
}

/** Moves the whole branch; returns the numbers of all that moved. */
async function moveTo(tx: Tx, subject: Subject, to: Standing): Promise<number[]> {
  const path = pathBelow(to.parentPath ?? undefined, subject.number);
  const deeper = path.split('.').length - 1 - subject.depth;
  const branch = await tx.$queryRaw<{ number: number; depth: number }[]>`
    SELECT number, depth FROM comment WHERE space_id = ${subject.spaceId}::uuid
      AND (path = ${subject.path} OR path LIKE ${`${subject.path}.%`})`;
  if (branch.some(({ depth }) => depth + deeper >= DEPTH_LIMIT))
    throw new InvalidField('place', says('placeTooDeep'));
  await tx.$executeRaw`
    UPDATE comment SET path = ${path}::text || substr(path, ${subject.path.length + 1}::int), depth = depth + ${deeper}::int,
      parent_id = CASE WHEN id = ${subject.id}::uuid THEN ${to.parentId}::uuid ELSE parent_id END,
      question_id = ${to.questionId}::uuid, priority_id = ${to.priorityId}::uuid, block_id = ${to.blockId}::uuid
    WHERE space_id = ${subject.spaceId}::uuid AND number = ANY(${branch.map(({ number }) => number)}::int[])`;
  await updateCommentCounts(tx, subject.spaceId);
  return branch.map(({ number }) => number);
}

import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { BadInput, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { RENDERER_VERSION, renderMarkdown } from '~/platform/text/markdown.server';
import type { TimePrecision } from '~/spaces/space';
import {
  type CommentOrigin,
  type CommentStatus,
  DEPTH_LIMIT,
  type IntakeChannel,
  pathBelow,
} from './comment';
import { canRecordComments } from './permissions';
import { type RecordedAuthor, recordAuthors } from './record-authors.server';
import { updateCommentCounts } from './update-comment-counts.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** Comments came, in any state; numbers in the space. */
    'comments-posted': { numbers: number[] };
  }
}

/** A comment that was written elsewhere, or for the sample: with its own author line, date and place. */
export interface RecordedComment {
  /** Where it is known from; a comment with a reference that the space has already is left as it is. */
  externalRef: string;
  questionId: string | null;
  /** External reference of the comment that it answers; in this batch before it, or in the space already. */
  parentRef: string | null;
  /** Number in the space of the comment that it answers, where that one has no reference. */
  parentNumber?: number | null;
  /** How it came, for one that somebody entered here; a note is for the team only. */
  intake?: { channel: IntakeChannel; note: string | null } | null;
  authorName: string | null;
  authorLabel: string | null;
  nameWithheld: boolean;
  language: string;
  postedAt: Date | null;
  postedAtPrecision: TimePrecision;
  status: CommentStatus;
  attachmentMissing: boolean;
  markdown: string;
  voices: { organisationId: string; nameAsPrinted: string; confirmed: boolean }[];
}

/** Comments in one statement: their columns are within what the database takes as parameters. */
const ROWS_A_STATEMENT = 500;

interface Placed {
  id: string;
  path: string;
  depth: number;
  questionId: string | null;
}

/**
 * Puts comments that came from elsewhere into a space, in the order given, each with its number, first revision and voices, and with
 * what is known of its author from before: the account that claimed the name, the organisation that the secretariat assigned.
 * Returns how many were added, with which numbers, and how many the space had already. A reply takes its parent's question.
 */
export async function recordComments(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  origin: CommentOrigin,
  comments: RecordedComment[],
): Promise<{ added: number; known: number; numbers: number[] }> {
  ensure(canRecordComments(actor));
  // The row lock keeps numbers in order of arrival while others post.
  const [space] = await tx.$queryRaw<
    { last: number }[]
  >`SELECT last_comment_number AS last FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
  const answered = comments.flatMap(({ parentNumber }) => parentNumber ?? []);
  const here = await tx.comment.findMany({
    where: { spaceId, OR: [{ externalRef: { not: null } }, { number: { in: answered } }] },
    select: { id: true, number: true, path: true, depth: true, questionId: true, externalRef: true },
  });
  const placed = new Map<string, Placed>(here.map((comment) => [comment.externalRef ?? '', comment]));
  placed.delete('');
  const numbered = new Map<number, Placed>(here.map((comment) => [comment.number, comment]));
  const fresh = comments.filter(({ externalRef }) => !placed.has(externalRef));
  const authors = await recordAuthors(tx, clock, spaceId, origin, fresh);
  const rows: NewRows[] = [];
  let number = space?.last ?? 0;
  for (const comment of fresh) {
    // Twice in this batch.
    if (placed.has(comment.externalRef)) continue;
    number += 1;
    const { parentRef, parentNumber } = comment;
    const parent = parentRef === null ? numbered.get(parentNumber ?? 0) : placed.get(parentRef);
    if (!parent && (parentRef ?? parentNumber ?? null) !== null)
      throw new BadInput(
        `Comment ${number} answers a comment that is not there (${parentRef ?? parentNumber}).`,
      );
    const author = authors.get(comment.authorName ?? '');
    const place = placeBelow(clock, parent, number, comment.questionId);
    placed.set(comment.externalRef, place);
    rows.push(rowsOf(clock, actor, { spaceId, origin, number, author, parent, place }, comment));
  }
  const numbers = rows.map(({ comment }) => comment.number);
  if (numbers.length === 0) return { added: 0, known: comments.length, numbers };
  await insert(tx, rows);
  await tx.space.update({ where: { id: spaceId }, data: { lastCommentNumber: number } });
  await updateCommentCounts(tx, spaceId);
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'comments-posted',
    data: { numbers },
    actorId: accountOf(actor),
  });
  return { added: numbers.length, known: comments.length - numbers.length, numbers };
}

function placeBelow(
  clock: Clock,
  parent: Placed | undefined,
  number: number,
  questionId: string | null,
): Placed {
  const depth = parent ? parent.depth + 1 : 0;
  if (depth >= DEPTH_LIMIT)
    throw new BadInput(
      `Comment ${number} would be the ${depth + 1}th level of its thread; ${DEPTH_LIMIT} are kept.`,
    );
  return {
    id: clock.newId(),
    path: pathBelow(parent?.path, number),
    depth,
    questionId: parent ? parent.questionId : questionId,
  };
}

/** What one comment puts into the tables. */
interface NewRows {
  comment: Prisma.CommentCreateManyInput;
  revision: Prisma.CommentRevisionCreateManyInput;
  voices: Prisma.VoiceCreateManyInput[];
  intake: Prisma.CommentIntakeCreateManyInput | null;
}

function rowsOf(
  clock: Clock,
  actor: Actor,
  given: {
    spaceId: string;
    origin: CommentOrigin;
    number: number;
    author: RecordedAuthor | undefined;
    parent: Placed | undefined;
    place: Placed;
  },
  recorded: RecordedComment,
): NewRows {
  const { parentRef, parentNumber, intake, voices, markdown, questionId, ...facts } = recorded;
  const { author, parent, place, ...columns } = given;
  const now = clock.now();
  return {
    comment: {
      ...facts,
      ...place,
      ...columns,
      authorId: author?.id ?? null,
      accountId: author?.accountId ?? null,
      parentId: parent?.id ?? null,
      createdAt: now,
    },
    revision: {
      id: clock.newId(),
      commentId: place.id,
      number: 1,
      markdown,
      ...renderMarkdown(markdown),
      rendererVersion: RENDERER_VERSION,
      createdAt: now,
    },
    voices: withAssigned(voices, author).map((voice, position) => ({
      ...voice,
      position,
      commentId: place.id,
    })),
    intake: intake ? { ...intake, commentId: place.id, enteredAt: now, actorId: accountOf(actor) } : null,
  };
}

/** Parents come before their replies, so that each statement finds what it points to. */
async function insert(tx: Tx, rows: NewRows[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const some = rows.slice(from, from + ROWS_A_STATEMENT);
    await tx.comment.createMany({ data: some.map(({ comment }) => comment) });
    await tx.commentRevision.createMany({ data: some.map(({ revision }) => revision) });
    await tx.voice.createMany({ data: some.flatMap(({ voices }) => voices) });
    await tx.commentIntake.createMany({ data: some.flatMap(({ intake }) => intake ?? []) });
  }
}

/** The voices that a comment states, and behind them the one that was assigned to its author, unless it is among them. */
function withAssigned(voices: RecordedComment['voices'], author: RecordedAuthor | undefined) {
  const assigned = author?.voice;
  if (!assigned || voices.some(({ organisationId }) => organisationId === assigned.organisationId))
    return voices;
  return [...voices, { ...assigned, confirmed: true, source: 'secretariat' as const }];
}

import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { RENDERER_VERSION, renderMarkdown } from '~/platform/text/markdown.server';
import type { TimePrecision } from '~/spaces/space';
import { type CommentOrigin, type CommentStatus, DEPTH_LIMIT, pathBelow } from './comment';
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

interface Placed {
  id: string;
  path: string;
  depth: number;
  questionId: string | null;
}

/**
 * Puts comments that came from elsewhere into a space, in the order given, each with its number, first revision and voices, and with
 * what is known of its author from before: the account that claimed the name, the organisation that the secretariat assigned.
 * Returns how many were added and how many the space had already. A reply takes its parent's question.
 */
export async function recordComments(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  origin: CommentOrigin,
  comments: RecordedComment[],
): Promise<{ added: number; known: number }> {
  ensure(canRecordComments(actor));
  // The row lock keeps numbers in order of arrival while others post.
  const [space] = await tx.$queryRaw<
    { last: number }[]
  >`SELECT last_comment_number AS last FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
  const here = await tx.comment.findMany({
    where: { spaceId, externalRef: { not: null } },
    select: { id: true, path: true, depth: true, questionId: true, externalRef: true },
  });
  const placed = new Map<string, Placed>(here.map((comment) => [comment.externalRef as string, comment]));
  const fresh = comments.filter(({ externalRef }) => !placed.has(externalRef));
  const authors = await recordAuthors(tx, clock, spaceId, origin, fresh);
  const numbers: number[] = [];
  let number = space?.last ?? 0;
  for (const comment of fresh) {
    // Twice in this batch.
    if (placed.has(comment.externalRef)) continue;
    number += 1;
    const author = authors.get(comment.authorName ?? '');
    placed.set(
      comment.externalRef,
      await insert(tx, clock, { spaceId, origin, number, author }, comment, placed),
    );
    numbers.push(number);
  }
  if (numbers.length === 0) return { added: 0, known: comments.length };
  await tx.space.update({ where: { id: spaceId }, data: { lastCommentNumber: number } });
  await updateCommentCounts(tx, spaceId);
  await emitSpaceEvent(tx, clock, { spaceId, type: 'comments-posted', data: { numbers } });
  return { added: numbers.length, known: comments.length - numbers.length };
}

async function insert(
  tx: Tx,
  clock: Clock,
  given: { spaceId: string; origin: CommentOrigin; number: number; author: RecordedAuthor | undefined },
  comment: RecordedComment,
  placed: Map<string, Placed>,
): Promise<Placed> {
  const { parentRef, voices, markdown, questionId, ...facts } = comment;
  const { author, ...columns } = given;
  const { number } = columns;
  const parent = parentRef === null ? undefined : placed.get(parentRef);
  if (parentRef !== null && !parent)
    throw new BadInput(`Comment ${number} answers a comment that is not there (${parentRef}).`);
  const depth = parent ? parent.depth + 1 : 0;
  if (depth >= DEPTH_LIMIT)
    throw new BadInput(
      `Comment ${number} would be the ${depth + 1}th level of its thread; ${DEPTH_LIMIT} are kept.`,
    );
  const place = {
    id: clock.newId(),
    path: pathBelow(parent?.path, number),
    depth,
    questionId: parent ? parent.questionId : questionId,
  };
  const { html, text } = renderMarkdown(markdown);
  await tx.comment.create({
    data: {
      ...facts,
      ...place,
      ...columns,
      authorId: author?.id ?? null,
      accountId: author?.accountId ?? null,
      parentId: parent?.id ?? null,
      createdAt: clock.now(),
      revisions: {
        create: {
          id: clock.newId(),
          number: 1,
          markdown,
          html,
          text,
          rendererVersion: RENDERER_VERSION,
          createdAt: clock.now(),
        },
      },
      voices: { create: withAssigned(voices, author).map((voice, position) => ({ ...voice, position })) },
    },
  });
  return place;
}

/** The voices that a comment states, and behind them the one that was assigned to its author, unless it is among them. */
function withAssigned(voices: RecordedComment['voices'], author: RecordedAuthor | undefined) {
  const assigned = author?.voice;
  if (!assigned || voices.some(({ organisationId }) => organisationId === assigned.organisationId))
    return voices;
  return [...voices, { ...assigned, confirmed: true, source: 'secretariat' as const }];
}

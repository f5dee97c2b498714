import type { Actor, Person } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, NotFound, SignInNeeded } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { enqueue } from '~/platform/jobs.server';
import { moveDraftFiles } from '../draft-files/move-draft-files.server';
import { updateCommentCounts } from '../update-comment-counts.server';
import { draftContentSchema } from '../writing/draft-content';
import { insertComment } from '../writing/insert-comment.server';
import { askCoSignatories } from '../writing/tell-of-comments.server';
import type {} from './mail-submission-receipt.server';
import { findAnswers, markOf, settleSubmission } from './settle-submission.server';

/** What was posted: each answer with the draft that it was. */
export interface PostedSubmission {
  comments: { id: string; number: number; draftId: string | null; status: 'published' | 'pending' }[];
  /** False: it had been posted before. */
  isNew: boolean;
}

/** A dozen long answers, each screened and read by the recogniser. */
export const POST_SUBMISSION_SECONDS = 60;

/**
 * Posts all answers that somebody has written to the questions of a space, each as a comment of its own: all of them or none. `draftId` is the draft of what
 * they share, and becomes the submission's id, so that who sends it twice has posted it once; its files come with every answer. `mark` says what was
 * looked at. Throws `Conflict` where that has changed since, `NotFound`, `SignInNeeded`, and what `settleSubmission` does.
 */
export async function postSubmission(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; draftId: string; mark: string; language: string },
): Promise<PostedSubmission> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const { slug, draftId } = input;
  const shared = await holdShared(tx, actor, slug, draftId);
  if (!shared) return postedBefore(tx, actor, draftId);
  const answers = await findAnswers(tx, actor, slug);
  if (markOf(shared, answers) !== input.mark)
    throw new Conflict(
      'Your answers were changed since this page was made. Look at them once more, then post them.',
    );
  const content = { ...shared.content, language: input.language };
  const settled = await settleSubmission(tx, clock, actor, {
    slug,
    shared: content,
    startedAt: shared.startedAt,
    answers,
  });
  const { spaceId } = shared;
  await tx.submission.create({
    data: { id: draftId, spaceId, accountId: actor.accountId, sentAt: clock.now() },
  });
  const comments: PostedSubmission['comments'] = [];
  for (const answer of settled) {
    const { draftId: requestKey } = answer;
    const comment = { ...answer.settled, requestKey, submissionId: draftId };
    const posted = await insertComment(tx, clock, actor, comment);
    comments.push({ ...posted, draftId: requestKey, status: answer.settled.status });
    await moveDraftFiles(tx, clock, requestKey, [posted.id]);
  }
  await moveDraftFiles(
    tx,
    clock,
    draftId,
    comments.map(({ id }) => id),
  );
  await tx.commentDraft.deleteMany({
    where: { id: { in: [draftId, ...answers.map((answer) => answer.draftId)] } },
  });
  await updateCommentCounts(tx, spaceId);
  await enqueue(tx, 'mail-submission-receipt', { submissionId: draftId });
  // All of them name the same: each of those is asked by one mail.
  await askCoSignatories(
    tx,
    comments.slice(0, 1).map(({ id }) => id),
  );
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'comments-posted',
    data: { numbers: comments.map(({ number }) => number) },
    actorId: actor.accountId,
  });
  return { comments, isNew: true };
}

/** The draft of what the answers share, and theirs, held until the transaction ends: who sends them a second time comes after. */
async function holdShared(tx: Tx, actor: Person, slug: string, draftId: string) {
  const [row] = await tx.$queryRaw<{ spaceId: string; content: unknown; mark: number; startedAt: Date }[]>`
    SELECT draft.space_id AS "spaceId", draft.content, draft.mark, draft.started_at AS "startedAt"
    FROM comment_draft AS draft JOIN space ON space.id = draft.space_id
    WHERE draft.id = ${draftId}::uuid AND draft.account_id = ${actor.accountId}::uuid AND draft.place = 'all' AND space.slug = ${slug}
    FOR UPDATE OF draft`;
  if (!row) return null;
  await tx.$queryRaw`
    SELECT id FROM comment_draft
    WHERE account_id = ${actor.accountId}::uuid AND space_id = ${row.spaceId}::uuid AND place LIKE 'question-%' ORDER BY place FOR UPDATE`;
  return { ...row, content: draftContentSchema.parse(row.content) };
}

async function postedBefore(tx: Tx, actor: Person, id: string): Promise<PostedSubmission> {
  const submission = await tx.submission.findUnique({
    where: { id, accountId: actor.accountId },
    select: {
      comments: {
        orderBy: { number: 'asc' },
        select: { id: true, number: true, requestKey: true, status: true },
      },
    },
  });
  if (!submission) throw new NotFound('These answers are not there any more: they were thrown away.');
  const comments = submission.comments.map(({ requestKey, status, ...comment }) => ({
    ...comment,
    draftId: requestKey,
    status: status === 'published' ? ('published' as const) : ('pending' as const),
  }));
  return { comments, isNew: false };
}

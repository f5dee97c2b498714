import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { enqueue } from '~/platform/jobs.server';
import { canAnswerCoSignature } from '../permissions';
import { emitVoicesChanged } from '../voices-changed.server';
import type { CoSignatureAnswer } from './co-signature';
import type {} from './mail-co-signature-answer.server';

/**
 * Answers for an organisation that a comment names as signing with its author: confirmed, it is a voice of the comment from then on, after those that it
 * has. Its author is told either way. Throws `NotFound`, `Forbidden` for who does not speak for it, and `Conflict` where it was answered already (the
 * same answer again changes nothing), the comment was withdrawn, or its space is archived.
 */
export async function answerCoSignature(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { id, answer }: { id: string; answer: CoSignatureAnswer },
): Promise<void> {
  await holdSpace(tx, id);
  const asked = await tx.coSignature.findUnique({
    where: { id },
    select: {
      state: true,
      commentId: true,
      organisationId: true,
      nameAsPrinted: true,
      comment: { select: { status: true, space: { select: { stage: true } } } },
    },
  });
  if (!asked) throw new NotFound('There is no such request: its author has taken it back.');
  ensure(canAnswerCoSignature(actor, asked));
  if (asked.state === answer) return;
  if (asked.state !== 'asked')
    throw new Conflict(
      'Somebody of your organisation has answered already. To change it, write to the team.',
    );
  if (asked.comment.status === 'withdrawn')
    throw new Conflict('This comment was withdrawn: there is nothing to sign any more.');
  if (asked.comment.space.stage === 'archived')
    throw new Conflict('This space is archived; nobody signs there any more.');
  await tx.coSignature.update({
    where: { id },
    data: { state: answer, answeredAt: clock.now(), answeredById: accountOf(actor) },
  });
  if (answer === 'confirmed') await addVoice(tx, asked);
  await enqueue(tx, 'mail-co-signature-answer', { coSignatureId: id, answer });
  if (answer === 'confirmed') await emitVoicesChanged(tx, clock, { id: asked.commentId });
}

/** Whoever posts, withdraws or answers in a space comes one after the other. */
const holdSpace = (tx: Tx, id: string) => tx.$queryRaw`
  SELECT 1 FROM space WHERE id IN (
    SELECT comment.space_id FROM comment JOIN co_signature ON co_signature.comment_id = comment.id
    WHERE co_signature.id = ${id}::uuid)
  FOR UPDATE`;

/** It may be a voice by now, where organisations were merged. */
async function addVoice(
  tx: Tx,
  asked: { commentId: string; organisationId: string; nameAsPrinted: string },
): Promise<void> {
  const { commentId, organisationId, nameAsPrinted } = asked;
  const voices = await tx.voice.findMany({ where: { commentId }, select: { position: true } });
  const position = Math.max(-1, ...voices.map((voice) => voice.position)) + 1;
  await tx.voice.upsert({
    where: { commentId_organisationId: { commentId, organisationId } },
    create: { commentId, organisationId, nameAsPrinted, confirmed: true, position },
    update: { confirmed: true },
  });
}

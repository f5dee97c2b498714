import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { findShare } from './find-share.server';
import { canChangeShownDraft } from './permissions';

/**
 * Keeps a colleague's version of the text of a draft that they were shown to change; nothing else of it is theirs. Throws `LinkGone`, `Forbidden` where they
 * were asked for remarks only, and `Conflict` where the text was changed since it was shown: it is left as it is.
 */
export async function changeShownDraft(
  tx: Tx,
  clock: Clock,
  _actor: Actor,
  { secret, text, mark }: { secret: string; text: string; mark: number },
): Promise<void> {
  const now = clock.now();
  const known = await findShare(tx, secret, now);
  await tx.$queryRaw`SELECT id FROM comment_draft WHERE id = ${known.draft.id}::uuid FOR UPDATE`;
  const share = await findShare(tx, secret, now);
  ensure(canChangeShownDraft(share));
  const { draft } = share;
  if (draft.content.text === text) return;
  if (draft.mark !== mark)
    throw new Conflict(
      'Somebody changed this text meanwhile. Both stand below: take over what you need, and save again.',
    );
  await tx.commentDraft.update({
    where: { id: draft.id },
    data: { content: { ...draft.content, text }, mark: { increment: 1 }, savedAt: now },
  });
  await tx.draftShare.update({ where: { id: share.id }, data: { changedAt: now } });
}

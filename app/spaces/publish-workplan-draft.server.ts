import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, Conflict, ensure, NotFound } from '~/platform/errors';
import { findSpace } from './find-space.server';
import { canManageSpaces } from './permissions';
import { blocksWithText, workplanFileOf } from './workplan-draft';
import { draftDocumentOf, identityOf, pairsOf } from './workplan-versions/draft-pairs';
import { publishVersion } from './workplan-versions/publish-version.server';

/**
 * Publishes the draft of a space's workplan as its next version, and clears the desk of it. Returns the version's number. Raises `Conflict`
 * where the draft was changed since `revision`, `BadInput` in one sentence for what must be corrected first, and where it says what is
 * published already.
 */
export async function publishWorkplanDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; revision: number },
): Promise<{ version: number }> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await findSpace(tx, input.slug);
  await tx.$queryRaw`SELECT space_id FROM workplan_draft WHERE space_id = ${spaceId}::uuid FOR UPDATE`;
  const draft = await tx.workplanDraft.findUnique({ where: { spaceId } });
  if (!draft)
    throw new NotFound('There is no draft of a workplan here. Somebody may have published it already.');
  if (draft.revision !== input.revision)
    throw new Conflict(
      'Somebody changed the draft since you opened this page. Look at it again, then publish it.',
    );
  const document = draftDocumentOf(draft.document);
  const { number } = await publishVersion(tx, clock, {
    spaceId,
    file: workplanFileOf(document),
    blockIds: blocksWithText(document).map(({ id }) => id),
    byHand: pairsOf(document, draft.pairs),
    identity: identityOf(document, draft.pairs),
    source:
      draft.fileName && draft.fileSha256 ? { fileName: draft.fileName, sha256: draft.fileSha256 } : null,
    actorId: accountOf(actor),
  });
  if (number === null)
    throw new BadInput('This draft says what is published already. Change something, or discard it.');
  await tx.workplanDraft.delete({ where: { spaceId } });
  return { version: number };
}

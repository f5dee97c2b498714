import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField, NotFound } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { PairByHand } from '../block-likeness';
import { findSpace } from '../find-space.server';
import { canManageSpaces } from '../permissions';
import { draftChanges } from './draft-changes.server';
import { pairsSchema } from './draft-pairs';

/**
 * Says by hand which block and which priority of the published version is which of the draft, where the guess is wrong: of what is sent, that which differs from
 * what was shown is kept, and what was said before of other blocks stays. Raises `Conflict` where the draft was changed since `revision`,
 * `InvalidField` where two are said to be one.
 */
export async function pairBlocks(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; revision: number; pairs: readonly PairByHand[] },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await findSpace(tx, input.slug);
  await tx.$queryRaw`SELECT space_id FROM workplan_draft WHERE space_id = ${spaceId}::uuid FOR UPDATE`;
  const draft = await tx.workplanDraft.findUnique({
    where: { spaceId },
    select: { revision: true, pairs: true },
  });
  if (!draft)
    throw new NotFound('There is no draft of a workplan here. Somebody may have published it already.');
  if (draft.revision !== input.revision)
    throw new Conflict(
      'Somebody changed the draft meanwhile. What you chose is still here: compare, then save again.',
    );
  const { changes, priorities } = await draftChanges(tx, spaceId);
  const shown = new Map<string, string | null>([
    ...changes.blocks.flatMap(({ before, after }) =>
      before ? [[before.id, after?.id ?? null] as const] : [],
    ),
    ...changes.priorities.flatMap(({ beforeId }) =>
      beforeId ? [[beforeId, priorities.find(({ id }) => id === beforeId)?.key ?? null] as const] : [],
    ),
  ]);
  const said = input.pairs.filter(
    ({ before, after }) => before !== null && shown.has(before) && shown.get(before) !== after,
  );
  const taken = said.flatMap(({ after }) => (after === null ? [] : [after]));
  if (new Set(taken).size < taken.length) throw new InvalidField('pairs', says('pairedTwice'));
  if (said.length === 0) return;
  const concerned = new Set(said.flatMap(({ before, after }) => [before, after]));
  const stays = pairsSchema
    .parse(draft.pairs)
    .filter(({ before, after }) => !concerned.has(before ?? '') && !concerned.has(after ?? ''));
  await tx.workplanDraft.update({
    where: { spaceId },
    data: { pairs: [...stays, ...said] as object[], revision: { increment: 1 }, updatedAt: clock.now() },
  });
}

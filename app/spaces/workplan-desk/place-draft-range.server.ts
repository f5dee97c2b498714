import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { withBlocksPlaced } from './draft-edits';
import { orderIn } from './draft-parts';
import { INTRODUCTION } from './draft-schema';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';

export interface BlockRange {
  slug: string;
  /** Mark of the order in which the numbers are counted. */
  basedOn: string;
  /** Both counted from 1, both taken. */
  from: number;
  to: number;
  /** Key of the priority, or `INTRODUCTION`. */
  priority: string;
}

/**
 * Gives a run of blocks to one priority. Raises `InvalidField` of `to` for a run that there is not, `Conflict` where blocks were added, taken out
 * or moved since `basedOn`, so that the numbers mean others.
 */
export async function placeDraftRange(tx: Tx, clock: Clock, actor: Actor, input: BlockRange): Promise<void> {
  const held = await holdDraft(tx, actor, input.slug);
  const { from, to, priority } = input;
  ensureUnchanged(orderIn(held.document), input.basedOn);
  const { blocks } = held.document;
  if (to > blocks.length) throw new InvalidField('to', says('numberTooBig', { limit: blocks.length }));
  if (to < from) throw new InvalidField('to', says('numberTooSmall', { limit: from }));
  const key = priority === INTRODUCTION ? null : priority;
  const places = blocks.slice(from - 1, to).map(({ id }): [string, string | null] => [id, key]);
  await keepDraft(tx, clock, held, withBlocksPlaced(held.document, new Map(places)));
}

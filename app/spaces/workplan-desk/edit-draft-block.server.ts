import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { saysInWords } from '~/platform/form/form-message';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { blockIn, placeOfBlock, priorityIn, withBlockAs } from './draft-edits';
import { INTRODUCTION } from './draft-schema';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';
import { paragraphsOf } from './paragraphs-of';

export interface BlockEdit {
  slug: string;
  id: string;
  basedOn: string;
  markdown?: string;
  /** Key of the priority, or `INTRODUCTION`. */
  priority: string;
  /** Makes a block of each paragraph; the first keeps its identity. */
  split: boolean;
}

/**
 * Corrects a block of the draft's text. Returns its number, counted from 1, and into how many blocks it was made. Raises `NotFound` where it or its priority is gone, `Conflict`
 * where somebody else changed it since `basedOn`, and `InvalidField` of `markdown` for a text that cannot be rendered.
 */
export async function editDraftBlock(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: BlockEdit,
): Promise<{ number: number; blocks: number }> {
  const held = await holdDraft(tx, actor, input.slug);
  const before = blockIn(held.document, input.id);
  ensureUnchanged(before, input.basedOn);
  const priorityKey = input.priority === INTRODUCTION ? null : priorityIn(held.document, input.priority).key;
  const markdown = input.markdown ?? '';
  ensureRenders(markdown);
  const texts = input.split ? paragraphsOf(markdown) : [markdown];
  const blocks = (texts.length > 0 ? texts : [markdown]).map((text, at) => ({
    ...before,
    id: at === 0 ? before.id : clock.newId(),
    markdown: text,
    priorityKey,
  }));
  await keepDraft(tx, clock, held, withBlockAs(held.document, before.id, blocks));
  return { number: placeOfBlock(held.document, before.id) + 1, blocks: blocks.length };
}

function ensureRenders(markdown: string): void {
  try {
    renderMarkdown(markdown);
  } catch (error) {
    throw new InvalidField('markdown', saysInWords((error as Error).message));
  }
}

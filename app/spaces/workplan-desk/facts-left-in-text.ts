import type { DraftDocument, DraftField, DraftPriority } from '../workplan-draft';

/** A block of the text that holds, word for word, what a field was read from. */
export interface FactInText {
  id: string;
  /** Counted from 1. */
  number: number;
}

/** Fewer words without their label may stand anywhere by chance. */
const LEAST_TELLING_WORDS = 4;

/**
 * Where the words that a priority's fields were read from stand in the text too: a field that could not hold all of them left them there, and
 * who corrects the field would have them twice. By field; only what has a label of its own in the document.
 */
export function factsLeftInText(
  draft: DraftDocument,
  priority: DraftPriority,
): Partial<Record<DraftField, FactInText>> {
  const own = draft.blocks.flatMap(({ id, markdown, priorityKey }, at) =>
    priorityKey === priority.key ? [{ id, number: at + 1, words: wordsOf(markdown) }] : [],
  );
  const found: Partial<Record<DraftField, FactInText>> = {};
  for (const { field, label, text } of priority.readings) {
    if (label.trim() === '' || text.trim() === '' || field === 'title' || field === 'code') continue;
    const [printed = ''] = text.split('\n');
    const labelled = wordsOf(`${label} ${printed}`);
    const whole = wordsOf(text);
    const isTelling = whole.split(' ').length - 2 >= LEAST_TELLING_WORDS;
    const block = own.find(({ words }) => words.includes(labelled) || (isTelling && words.includes(whole)));
    if (block) found[field] ??= { id: block.id, number: block.number };
  }
  return found;
}

/** The words alone, whatever stands between them, so that Markdown's signs do not matter; with spaces around, so that a part of a word is none. */
const wordsOf = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

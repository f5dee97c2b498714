import type { Reading } from './reading.ts';
import { OTHER_WORKS, words } from './vocabulary.ts';

/** Parts of documents, and documents without a name of their own, that hold the paragraph named behind them. */

const PARTS = words(
  'section sections chapter chapters annex annexes appendix part page pages p pp article articles art title item items question questions rule rules recommendation principle guideline decision comment box table',
);
const GLOSS_TOKENS = 12;
/** Words between the name of a work and the bracket behind it. */
const WORK_TOKENS = 7;

/** "In section 2, paragraphs 4 to 6", "the report (A/76/642), para. 51", "our guidance note, paragraph 5". */
export function isHeldByOther(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if ((tokens[at]?.gap ?? 3) > 2) return false;
  if (tokens[at - 1]?.norm === '(') return opensBehindWork(reading, at - 1);
  const comma = tokens[at - 1]?.norm === ',';
  let last = comma ? at - 2 : at - 1;
  if (tokens[last]?.norm === ')') {
    const close = last;
    while (last >= 0 && last > close - GLOSS_TOKENS && tokens[last]!.norm !== '(') last--;
    last--;
  }
  const holder = tokens[last];
  if (!holder || holder.sentence !== tokens[at]!.sentence) return false;
  if (holder.kind === 'number' || /^[ivx]+$|^[a-h]$/.test(holder.norm)) {
    let word = last - 1;
    while (
      word > last - 5 &&
      (tokens[word]?.kind === 'number' || /^(no|[.°/]|[a-z])$/.test(tokens[word]?.norm ?? ''))
    )
      word--;
    // the symbol of a document: A/76/642
    const symbol = tokens[last - 1]?.norm === '/' && tokens[last - 1]?.gap === 0;
    return symbol || PARTS.has(tokens[word]?.norm ?? '');
  }
  return (comma || last < at - 2) && OTHER_WORKS.has(holder.norm) && reading.memory.declaration === null;
}

/** "our joint letter of 5 May 2022 (para 16)", where the Declaration has not been named yet. */
function opensBehindWork(reading: Reading, bracket: number): boolean {
  const { tokens, memory } = reading;
  if (memory.declaration) return false;
  for (let at = bracket - 1; at >= 0 && at > bracket - WORK_TOKENS; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[bracket]!.sentence || token.kind === 'mark') return false;
    if (OTHER_WORKS.has(token.norm)) return true;
  }
  return false;
}

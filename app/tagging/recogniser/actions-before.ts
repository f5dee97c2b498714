import { ACTION_WORDS, type Action, readActions } from './actions.ts';
import type { Token } from './tokens.ts';
import { ARTICLES, OF_WORDS, words } from './vocabulary.ts';

/** "action c of Objective 5", "sub-paragraphs (b) and (d) under Objective 16": actions named before their objective. */

const LINKS = words('of under in within to from for de du del da do dos sous en');
/** Other words for an action, too common to be read as one behind a number. */
const LOOSE_WORDS = words('paragraph paragraphs point points item items clause paragraphe párrafo punto');
const REACH_TOKENS = 12;

/** The actions named before the citation that starts at token `at`, and the first token of what names them. */
export function actionsBefore(tokens: Token[], at: number): { actions: Action[]; from: number } | null {
  let next = at;
  while (next > 0 && (ARTICLES.has(tokens[next - 1]!.norm) || tokens[next - 1]!.norm === "'")) next--;
  const link = tokens[next - 1];
  if (!link || !(LINKS.has(link.norm) || OF_WORDS.has(link.norm)) || link.sentence !== tokens[at]!.sentence)
    return null;
  for (let from = next - 2; from >= 0 && from > next - REACH_TOKENS; from--) {
    const token = tokens[from]!;
    if (token.sentence !== link.sentence || token.kind === 'number') return null;
    if (!ACTION_WORDS.has(token.norm) && !LOOSE_WORDS.has(token.norm)) continue;
    const actions = readActions(tokens, from + 1, true);
    if (actions[actions.length - 1]?.next !== next - 1) return null;
    const sub = tokens[from - 1]?.norm === '-' && tokens[from - 2]?.norm === 'sub';
    return { actions, from: sub ? from - 2 : from };
  }
  return null;
}

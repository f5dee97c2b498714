import { DOCUMENTS, type Instrument, NEEDS_CAPITAL } from './documents.ts';
import { matchPhrase } from './phrases.ts';
import { isCapitalised, isCapitals, type Token } from './tokens.ts';

/** The documents that comments name, and where a text names them: which one a bare "para 51" belongs to. */

export interface Mention {
  instrument: Instrument;
  /** First token, and the token after the last. */
  from: number;
  next: number;
}

/** "odd" is an English word. */
const CAPITALS = new Set(['odd', 'ods']);

/** "PD", "PD's". */
function isPd(token: Token | undefined): boolean {
  return token?.text === 'PD' || (token?.possessive === true && token.text.slice(0, -2) === 'PD');
}

/** The mention that starts at token `at`, if any. */
export function mentionAt(tokens: Token[], at: number): Mention | null {
  const token = tokens[at];
  if (!token) return null;
  if (isPd(token) || (token.text === 'IMRF' && isPd(tokens[at + 1]))) {
    const next = isPd(token) ? at + 1 : at + 2;
    // "PD James" is a person, "PD-1" a molecule
    const after = tokens[next];
    if (
      after?.kind === 'word' &&
      isCapitalised(after) &&
      !isCapitals(after) &&
      after.text.length > 3 &&
      !/^(para|parr)/.test(after.norm)
    )
      return null;
    if (
      after?.norm === '-' &&
      after.gap === 0 &&
      tokens[next + 1]?.kind === 'number' &&
      tokens[next + 1]?.gap === 0
    )
      return null;
    return { instrument: 'pd', from: at, next };
  }
  const found = matchPhrase(DOCUMENTS, tokens, at);
  if (!found) return null;
  if (found.next === at + 1 && NEEDS_CAPITAL.has(token.norm) && !isCapitalised(token)) return null;
  // "a plan of action" is nobody's name
  if (found.value === 'plan' && !isCapitalised(token)) return null;
  if (CAPITALS.has(token.norm) && !isCapitals(token)) return null;
  const mention: Mention = { instrument: found.value, from: at, next: found.next };
  if (mention.instrument === 'declaration') {
    // "the Dublin Declaration", "the Declaration on the Rights of Peasants": named, and not ours
    const before = tokens[at - 1];
    const named =
      isCapitalised(before) &&
      before!.gap + token.gap < 3 &&
      !/^(the|la|le|of|this)$/.test(before!.norm) &&
      before!.kind === 'word';
    const qualified =
      /^(on|of|for|relative|sobre|des|de)$/.test(tokens[found.next]?.norm ?? '') &&
      !/^(states|the|la)$/.test(tokens[found.next + 1]?.norm ?? '') &&
      isCapitalised(tokens[found.next + 1]);
    if (named || qualified) mention.instrument = 'other';
  }
  if (mention.instrument === 'gcm') {
    // "Pacto Mundial … sobre los Refugiados" reads on
    for (let index = found.next; index < found.next + 4; index++) {
      if (/^refug/.test(tokens[index]?.norm ?? '')) mention.instrument = 'plan';
      if (tokens[index]?.kind !== 'word') break;
    }
  }
  return mention;
}

/** All mentions of a text in order, and for each token the number of the mention that covers it (-1: none). */
export function findMentions(tokens: Token[]): { mentions: Mention[]; mentionOf: Int32Array } {
  const mentions: Mention[] = [];
  const mentionOf = new Int32Array(tokens.length + 1).fill(-1);
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at);
    if (!mention) {
      at++;
      continue;
    }
    for (let index = mention.from; index < mention.next; index++) mentionOf[index] = mentions.length;
    mentions.push(mention);
    at = mention.next;
  }
  return { mentions, mentionOf };
}

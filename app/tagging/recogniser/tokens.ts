/** Cuts text into words, numbers and marks. Everything after this works on tokens, so that its cost is bounded by their count. */

export interface Token {
  kind: 'word' | 'number' | 'mark';
  /** As written. */
  text: string;
  /** For comparing: lower case, without accents, invisible characters and possessive 's; ASCII digits; one character per mark. */
  norm: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** What stands before it: 0 nothing (glued), 1 space, 2 a line end, 3 a blank line. */
  gap: 0 | 1 | 2 | 3;
  /** Counts up with each sentence of the text. */
  sentence: number;
  /** Written with the possessive 's. */
  possessive: boolean;
}

/** An address of a page or a mailbox: "obj5@example.org" cites nothing. Every repetition is bounded but the last. */
const LINK =
  /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?()[\]]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?<![\w@.-])(?:[a-z][\w-]{1,62}\.){1,4}(?:org|int|com|net|edu|gov|eu)\/[^\s<>"]*[^\s<>".,;:!?()[\]]/g;

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const LINE_END = 4;
/** Zero-width characters, soft hyphens, combining marks, footnote figures: they end no word and mean nothing here. */
const INVISIBLE = 5;
const HAN = 6;
const MARK = 7;

const classes = new Uint8Array(0x10000);
/** The first digit of each decimal script that keyboards and UN documents use. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

const MARKS: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '~': '-',
  '～': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '《': '"',
  '》': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '′': "'",
  '，': ',',
  '、': ',',
  '،': ',',
  '；': ';',
  '؛': ';',
  '：': ':',
  '。': '.',
  '．': '.',
  '（': '(',
  '）': ')',
  '＆': '&',
  '／': '/',
  '⁄': '/',
  '％': '%',
  '٪': '%',
  '؟': '?',
  '？': '?',
  '！': '!',
  '＃': '#',
  '№': '#',
  º: '°',
  '¶': '§',
};

/** Words of scripts that do not part words by spaces; longest first. */
const HAN_WORDS = ['可持续发展目标', '具体目标', '优先事项', '目标', '以及', '全球契约', '进展宣言'];

/** Words that end no line of their own. */
const LITTLE = new Set(
  'a an and as at by de del des du et for from in la le new of on or the to und under with y'.split(' '),
);

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set([
  'obj',
  'objs',
  'para',
  'paras',
  'no',
  'nos',
  'art',
  'arts',
  'p',
  'pp',
  'op',
  'eg',
  'ie',
  'cf',
  'e',
  'g',
  'i',
  'vs',
  'num',
]);

function classify(code: number): number {
  const known = classes[code];
  if (known) return known;
  let found = MARK;
  const character = String.fromCharCode(code);
  if (ZEROS.some((zero) => code >= zero && code <= zero + 9)) found = DIGIT;
  else if (code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029)
    found = LINE_END;
  else if (/\p{Mn}|\p{Me}|\p{Cf}|[\u00b9\u00b2\u00b3\u2070-\u209c]/u.test(character)) found = INVISIBLE;
  else if (/\s/.test(character) || code < 0x20) found = SPACE;
  else if (/\p{Script=Han}/u.test(character)) found = HAN;
  else if (code !== 0xba && code !== 0xaa && code !== 0x2bc && /\p{L}|\p{Mc}/u.test(character))
    found = LETTER;
  classes[code] = found;
  return found;
}

/** A word's form for comparing: accents, case and invisible characters removed. */
export function normalise(word: string): string {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) > 0x7f) {
      return word
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase();
    }
  }
  return word.toLowerCase();
}

/** Whether a token is a word in capitals ("GCM", "OBJECTIVE"). */
export function isCapitals(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.text === token.text.toUpperCase() &&
    token.text !== token.text.toLowerCase()
  );
}

/** Whether a token is a Chinese word or character: these stand glued to numbers without being part of them. */
export function isHan(token: Token): boolean {
  const code = token.norm.charCodeAt(0);
  return code >= 0x3400 && code < 0xa000;
}

/** Whether a token is a word that starts with a capital. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/**
 * All tokens of a text, in order. A letter and a digit never share a token ("TWG3" is a word and a glued number);
 * "GCM's" is one word, "l'objectif" three tokens.
 */
export function tokenise(text: string): Token[] {
  const links = text.matchAll(LINK);
  let link = links.next().value;
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let gap: Token['gap'] = 0;
  let sentence = 0;
  let lineEnds = 0;

  const push = (kind: Token['kind'], end: number, norm: string, possessive = false) => {
    const previous = tokens[tokens.length - 1];
    const token: Token = { kind, text: text.slice(at, end), norm, start: at, end, gap, sentence, possessive };
    if (previous && endsSentence(previous, tokens[tokens.length - 2], token)) token.sentence = ++sentence;
    tokens.push(token);
    at = end;
    gap = 0;
    lineEnds = 0;
  };

  while (at < length) {
    const kind = classify(text.charCodeAt(at));
    if (link && at >= link.index) {
      if (at === link.index) push('mark', at + link[0].length, '@');
      link = links.next().value;
      continue;
    }
    if (kind === SPACE) {
      if (gap === 0) gap = 1;
      at++;
    } else if (kind === LINE_END) {
      if (!(text.charCodeAt(at) === 0x0a && text.charCodeAt(at - 1) === 0x0d)) lineEnds++;
      gap = lineEnds > 1 ? 3 : 2;
      at++;
    } else if (kind === INVISIBLE) {
      at++;
    } else if (kind === DIGIT) {
      let end = at + 1;
      while (end < length && classify(text.charCodeAt(end)) === DIGIT) end++;
      push('number', end, digits(text, at, end));
    } else if (kind === HAN) {
      const word = HAN_WORDS.find((candidate) => text.startsWith(candidate, at)) ?? text.charAt(at);
      push('word', at + word.length, word);
    } else if (kind === LETTER) {
      const end = isArabicPrefix(text, at) ? at + 1 : wordEnd(text, at);
      if (isPossessive(text, end)) push('word', end + 2, normalise(text.slice(at, end)), true);
      else push('word', end, normalise(text.slice(at, end)));
    } else {
      const code = text.charCodeAt(at);
      const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < length;
      const character = text.charAt(at);
      push('mark', at + (pair ? 2 : 1), MARKS[character] ?? character);
    }
  }
  return tokens;
}

/** The end of the word that starts at `at`; invisible characters inside it belong to it, those behind it do not. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  for (let index = end; index < text.length; index++) {
    const kind = classify(text.charCodeAt(index));
    if (kind === LETTER) end = index + 1;
    else if (kind !== INVISIBLE) break;
    else if (/\p{M}/u.test(text.charAt(index))) end = index + 1;
  }
  return end;
}

/** The Arabic "and", "by", "as" are written as the first letter of the next word, before its article. */
function isArabicPrefix(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  if (letter !== 0x648 && letter !== 0x628 && letter !== 0x641 && letter !== 0x643) return false;
  const next = letter === 0x648 && /[بفك]/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
  return text.startsWith('ال', next);
}

function isPossessive(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== '’' && mark !== 'ʼ') return false;
  if (text.charAt(at + 1) !== 's' && text.charAt(at + 1) !== 'S') return false;
  return at + 2 >= text.length || classify(text.charCodeAt(at + 2)) !== LETTER;
}

function digits(text: string, from: number, to: number): string {
  let written = '';
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9) ?? 0x30;
    written += String(code - zero);
  }
  return written;
}

/** A line that ends in a comma or a little word goes on in the next, whatever that starts with. */
function goesOn(previous: Token): boolean {
  return previous.kind === 'mark' ? previous.norm === ',' : LITTLE.has(previous.norm);
}

function endsSentence(previous: Token, before: Token | undefined, next: Token): boolean {
  if (next.gap === 3) return true;
  if (next.gap === 2 && (next.kind !== 'word' || isCapitalised(next)) && !goesOn(previous)) return true;
  if (previous.kind !== 'mark' || next.gap === 0) return false;
  if (previous.norm === '!' || previous.norm === '?') return true;
  if (previous.norm !== '.') return false;
  if (previous.gap === 0 && before?.kind === 'word' && ABBREVIATIONS.has(before.norm)) return false;
  return next.kind === 'mark'
    ? next.norm === '"' || next.norm === '('
    : next.kind === 'word' && isCapitalised(next);
}

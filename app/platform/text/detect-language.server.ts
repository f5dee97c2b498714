export interface DetectedLanguage {
  /** BCP 47; spelled as the space offers it ("pt-BR"), where it does. */
  language: string;
  /** Whether to rely on it: else it is a proposal that the author sees. */
  isSure: boolean;
}

interface Offered {
  /** BCP 47, the likeliest first: the reader's own, the space's main one. The first stands where a text tells nothing. */
  offered: readonly string[];
}

/** With less the words of one language are too often those of another ("Total: 3 options"). A Han sign or kana counts for three letters. */
const LETTERS_FROM = 12;
const LETTERS_SURE_FROM = 25;
/** The detector reads so much of a text; a longer one is asked at its beginning, middle and end. */
const PIECE_LENGTH = 1_000;
/** How far (of 0 to 1) the next language must be behind. Near relatives (es, pt) are 0.1 apart in one sentence, guesses less than 0.03. */
const SURE_LEAD = 0.03;
/** A language that the space offers wins against one that it does not, when it is no further behind: Galician is rarely meant where Spanish is offered. */
const OFFERED_LEAD = 0.08;
/** Names may be left out as long as this share of the letters remains. */
const SHARE_LEFT = 0.5;

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}/giu;
const QUOTE =
  /“[^“”]{1,2000}”|«[^«»]{1,2000}»|„[^„“”]{1,2000}[“”]|「[^「」]{1,2000}」|(?<!\S)"[^"\n]{1,2000}"/gu;
/** Acronyms, and two or more capitalised words in a row: "IFRC", "Red de Mujeres Migrantes". */
const NAME =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{M}])|\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:of|the|for|and|de|del|la|las|los|do|da|dos|du|des|et|y|e|pour|para|по|и)\s+){0,3}\p{Lu}[\p{L}\p{M}'’-]+)+)/gu;

/** Loaded with the first comment: it holds 30 MB, and a server that is only read from needs none of it. */
let loading: Promise<typeof import('eld/extrasmall')> | undefined;

/**
 * The language that a comment's plain text is written in. Addresses, quotations and names are left out where enough remains.
 * A text that says too little is taken to be in the first language offered, and that is not sure.
 */
export async function detectLanguage(text: string, { offered }: Offered): Promise<DetectedLanguage> {
  const unsure = { language: offered[0] ?? 'und', isSure: false };
  const words = ownWords(text);
  const letters = lettersOf(words);
  if (letters < LETTERS_FROM) return unsure;
  loading ??= import('eld/extrasmall');
  const { eld } = await loading;
  const detected = piecesOf(words).map((piece) => eld.detect(piece));
  const ranked = [...summed(detected.map((one) => one.getScores()))].sort((a, b) => b[1] - a[1]);
  const [first] = ranked;
  if (!first) return unsure;
  const offeredOnes = ranked.filter(([code]) => spelledAs(code, offered) !== undefined);
  const best = offeredOnes.find(([, score]) => first[1] - score <= OFFERED_LEAD) ?? first;
  // The next of those that somebody here may have meant: relatives that nobody offers say nothing against an offered language.
  const rivals = spelledAs(best[0], offered) ? offeredOnes : ranked;
  const next = rivals.find(([code]) => code !== best[0])?.[1] ?? 0;
  const isSure =
    letters >= LETTERS_SURE_FROM &&
    best[1] - next >= SURE_LEAD &&
    // A language that the detector does not know looks a little like one that it does.
    (spelledAs(best[0], offered) !== undefined || detected.every((one) => one.isReliable()));
  return { language: spelledAs(best[0], offered) ?? best[0], isSure };
}

/** The text without what may be in another language than its author writes. */
function ownWords(text: string): string {
  const plain = text.replace(ADDRESS, ' ');
  const unquoted = plain.replace(QUOTE, ' ');
  const own = lettersOf(unquoted) >= LETTERS_FROM ? unquoted : plain;
  const unnamed = own.replace(NAME, ' ');
  return lettersOf(unnamed) >= Math.max(LETTERS_FROM, lettersOf(own) * SHARE_LEFT) ? unnamed : own;
}

function lettersOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + 2 * signs;
}

function piecesOf(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= PIECE_LENGTH) return [words];
  const middle = Math.floor((words.length - PIECE_LENGTH) / 2);
  return [0, middle, words.length - PIECE_LENGTH].map((from) => words.slice(from, from + PIECE_LENGTH));
}

function summed(scores: Record<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const piece of scores)
    for (const [code, score] of Object.entries(piece))
      sums.set(code, (sums.get(code) ?? 0) + score / scores.length);
  return sums;
}

/** The offered language that a detected one is: "pt" is "pt-BR" where that is offered. */
const spelledAs = (code: string, offered: readonly string[]): string | undefined =>
  offered.find((one) => one === code) ?? offered.find((one) => one.split('-', 1)[0] === code);

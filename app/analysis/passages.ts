/** Evidence in its context: the words around it, cut between words; several pieces of evidence close together share one. */
export interface Passage {
  /** True: the text goes on before, or behind. */
  cutBefore: boolean;
  cutBehind: boolean;
  /** In order; a piece with an `id` is evidence. */
  pieces: { text: string; id?: string }[];
}

/** How much text stands on each side of evidence, in UTF-16 units. */
const CONTEXT_CHARACTERS = 240;
/** A paragraph shorter than this (a heading, an item of a list) is shown with its neighbours. */
const ENOUGH_CHARACTERS = 160;
/** What stands between paragraphs in a plain text. */
const PARAGRAPH = '\n\n';

interface Span {
  id: string;
  start: number;
  end: number;
}

/** The passages of a text that hold `spans` of it. Spans that overlap are shown as one, under the first one's id. */
export function passagesOf(text: string, spans: Span[]): Passage[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  const windows: { from: number; to: number; spans: Span[] }[] = [];
  for (const span of apart) {
    const { from, to } = windowAround(text, span);
    const last = windows.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.spans.push(span);
    } else windows.push({ from, to, spans: [span] });
  }
  return windows.map(({ from, to, spans: inside }) => ({
    cutBefore: from > 0,
    cutBehind: to < text.length,
    pieces: piecesOf(text, from, to, inside),
  }));
}

/** The paragraph that the evidence stands in, where it says enough and is not too long; else the words around. */
function windowAround(text: string, span: Span): { from: number; to: number } {
  const from = wordStart(text, Math.max(0, span.start - CONTEXT_CHARACTERS), span.start);
  const to = wordEnd(text, Math.min(text.length, span.end + CONTEXT_CHARACTERS), span.end);
  const begins = text.slice(from, span.start).lastIndexOf(PARAGRAPH);
  const ends = text.slice(span.end, to).indexOf(PARAGRAPH);
  const paragraph = {
    from: begins < 0 ? from : from + begins + PARAGRAPH.length,
    to: ends < 0 ? to : span.end + ends,
  };
  return paragraph.to - paragraph.from >= ENOUGH_CHARACTERS ? paragraph : { from, to };
}

function piecesOf(text: string, from: number, to: number, spans: Span[]): Passage['pieces'] {
  const pieces: Passage['pieces'] = [];
  let at = from;
  for (const span of spans) {
    if (span.start > at) pieces.push({ text: text.slice(at, span.start) });
    pieces.push({ text: text.slice(span.start, span.end), id: span.id });
    at = span.end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to) });
  return pieces;
}

/** The first beginning of a word from `at` on; `limit` where there is none before it. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, limit).search(/\s/);
  if (space < 0) return characterStart(text, at);
  const word = text.slice(at + space, limit).search(/\S/);
  return word < 0 ? limit : at + space + word;
}

/** The last end of a word before `at`; scripts without spaces are cut where they are. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at === text.length) return at;
  const found = /^[\s\S]*\S(?=\s)/.exec(text.slice(limit, at));
  return found ? limit + found[0].length : characterStart(text, at);
}

/** `at`, or one further where it stands between the halves of a surrogate pair. */
const characterStart = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && at > 0 ? at + 1 : at;

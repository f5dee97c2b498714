import type { ExportComment, ExportTag } from './export';

/** What a comment says around the evidence of its tags, with the evidence marked. */
export interface Passage {
  text: string;
  /** UTF-16 offsets in `text`, in order, apart from each other. */
  marks: { start: number; end: number }[];
  /** The tags whose evidence it holds. */
  tags: ExportTag[];
}

/** A quote of fewer characters names a term ("New Priority 5") and is read in its sentence; a longer one speaks for itself. */
const SHORT_QUOTE = 100;
/** How much of a very long sentence is shown on either side of the evidence. */
const AROUND = 300;
/** The bullet or number of a list item is the list's, not the sentence's. */
const LIST_MARKER = /^(?:[•–*-]|\d{1,3}[.)])\s+/;
/** Where a full stop belongs to an abbreviation and ends no sentence: "Obj. 13", "paras. 59 and 60", "Dr. Lund". */
const ABBREVIATED =
  /(?:^|[\s(])(?:obj|objs|no|nos|n|núm|para|paras|par|art|arts|ch|fig|p|pp|cf|vs|resp|approx|e\.g|i\.e|mr|ms|mrs|dr|prof|rev|st)\.\s*$/iu;

interface Span {
  from: number;
  to: number;
  marks: { start: number; end: number }[];
  tags: ExportTag[];
}

/** The passages of a comment on which some of its tags rest, in the order of the text; a tag of the whole comment has none. */
export function passagesOf(comment: ExportComment, tags: ExportTag[]): Passage[] {
  const spans: Span[] = [];
  const loose: Passage[] = [];
  for (const tag of tags) {
    const { quote, start, end } = tag;
    if (quote === null) continue;
    if (start === null || end === null || comment.text.slice(start, end) !== quote) {
      // Evidence of an earlier revision that the text no longer has: the words stand alone.
      loose.push({ text: quote, marks: [{ start: 0, end: quote.length }], tags: [tag] });
      continue;
    }
    spans.push({ ...reach(comment.text, start, end), marks: [{ start, end }], tags: [tag] });
  }
  return [...joinOverlapping(spans).map((span) => passageOf(comment.text, span)), ...loose];
}

/** Where the sentences begin and end that a short quote stands in; a list item or a line is never left. */
function reach(text: string, start: number, end: number): { from: number; to: number } {
  if (end - start >= SHORT_QUOTE) return { from: start, to: end };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const line = text.slice(lineStart, nextBreak < 0 ? text.length : nextBreak);
  const bounds = sentenceBounds(line).map((bound) => bound + lineStart);
  const sentence = bounds.findLast((bound) => bound <= start) ?? start;
  const marker = LIST_MARKER.exec(text.slice(sentence, start))?.[0].length ?? 0;
  return {
    from: sentence + marker,
    to: bounds.find((bound) => bound >= end) ?? end,
  };
}

function sentenceBounds(line: string): number[] {
  const sentences = new Intl.Segmenter('und', { granularity: 'sentence' }).segment(line);
  const starts = [...sentences].map(({ index }) => index);
  return [...starts.filter((index) => !ABBREVIATED.test(line.slice(0, index))), line.length];
}

function joinOverlapping(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last && span.from < last.to) {
      last.to = Math.max(last.to, span.to);
      last.marks.push(...span.marks);
      last.tags.push(...span.tags);
    } else joined.push({ ...span, marks: [...span.marks], tags: [...span.tags] });
  }
  return joined;
}

function passageOf(text: string, { from, to, marks, tags }: Span): Passage {
  const apart = apartFromEachOther(marks);
  const first = apart[0]?.start ?? from;
  const last = apart.at(-1)?.end ?? to;
  const head = first - from > AROUND ? wordStart(text, first - AROUND, first) : from;
  const tail = to - last > AROUND ? wordEnd(text, last + AROUND, last) : to;
  const before = head > from ? '… ' : '';
  const shift = before.length - head;
  return {
    text: `${before}${text.slice(head, tail).trimEnd()}${tail < to ? ' …' : ''}`,
    marks: apart.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    tags,
  };
}

function apartFromEachOther(marks: Span['marks']): Span['marks'] {
  const joined: Span['marks'] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
}

function wordStart(text: string, wanted: number, latest: number): number {
  const space = text.indexOf(' ', wanted);
  return space < 0 || space >= latest ? latest : space + 1;
}

function wordEnd(text: string, wanted: number, earliest: number): number {
  return Math.max(text.lastIndexOf(' ', wanted), earliest);
}

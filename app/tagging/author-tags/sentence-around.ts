/** How much of a long sentence is shown on each side, in UTF-16 units. */
const AROUND = 90;

/** Some words in the sentence that they stand in: what is before them, they, and what is behind. */
export interface InSentence {
  before: string;
  quote: string;
  after: string;
}

/** The words of `text` from `start` to `end` in their sentence, which a line ends too; of a long one the nearest words. */
export function sentenceAround(text: string, start: number, end: number): InSentence {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const bounds = [...new Intl.Segmenter('und', { granularity: 'sentence' }).segment(line)].map(
    ({ index }) => index + lineStart,
  );
  const from = bounds.findLast((bound) => bound <= start) ?? lineStart;
  const to = bounds.find((bound) => bound >= end) ?? lineStart + line.length;
  return {
    before: nearEnd(text.slice(from, start)),
    quote: text.slice(start, end),
    after: nearStart(text.slice(end, to).trimEnd()),
  };
}

function nearEnd(text: string): string {
  if (text.length <= AROUND) return text;
  const near = text.slice(-AROUND);
  const space = near.search(/\s/);
  return `… ${near.slice(space + 1).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

function nearStart(text: string): string {
  if (text.length <= AROUND) return text;
  const near = text.slice(0, AROUND);
  const space = near.lastIndexOf(' ');
  return `${(space > 0 ? near.slice(0, space) : near).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

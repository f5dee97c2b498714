/** How much of the text around an excerpt is kept, in UTF-16 units, so that it can be found again in the next revision. */
const CONTEXT_LENGTH = 80;

export interface ExcerptSpan {
  start: number;
  end: number;
  quote: string;
  before: string;
  after: string;
}

/** The excerpt of `text` from `start` to `end` (UTF-16 units), with a little before and after that does not cut a character in two. */
export function excerptOf(text: string, start: number, end: number): ExcerptSpan {
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    after: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
  };
}

/** `at`, or one further where it stands between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && at > 0 ? at + 1 : at;

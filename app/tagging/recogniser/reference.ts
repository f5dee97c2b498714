/** What the recogniser takes and gives. Client-safe: the author sees the same finds while writing as the desk does later. */

/** A term as the recogniser sees it, whatever framework it comes from. */
export interface RecognisableTerm {
  /** How the framework is cited: `gcm`, `pd`, `sdg`, `priority`, `principle`, `thematic-area`. */
  framework: string;
  /** The term's code in its framework: `13`, `51`, `10.c`, `O6`, `child-sensitive`. */
  code: string;
  /** Titles by which the term may be named without its number: short, official, final; any language. */
  titles: string[];
  /** Of a priority: the workplan's group (`new`, `ongoing`, `core`, `thematic`); absent or null where none is stated. */
  kind?: string | null;
  /** Of a priority: the number that the document prints (`6`, `2.1`); absent or null where it prints none. */
  number?: string | null;
}

export type ReferenceState = 'confirmed' | 'proposed';

/** One explicit reference to one term. Offsets count UTF-16 units of the text given; `quote === text.slice(start, end)`. */
export interface Reference {
  framework: string;
  code: string;
  /** The letter of the action that was named with an objective: `i` in "Objective 5 i)". */
  action?: string;
  start: number;
  end: number;
  quote: string;
  /** `confirmed` when explicit and unambiguous, else `proposed`. */
  state: ReferenceState;
  /** Where the words fit several terms: all their codes, the likeliest (this reference's own) first. */
  candidates?: string[];
}

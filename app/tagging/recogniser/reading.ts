import type { Codebook } from './codebook.ts';
import type { Instrument } from './documents.ts';
import type { Mention } from './instruments.ts';
import type { Reference, ReferenceState } from './reference.ts';
import type { TitleMatch } from './titles.ts';
import type { Token } from './tokens.ts';

/** Where a document was last named: the token, and how sure it is that paragraphs cited without a document are its own. */
export interface Named {
  instrument: Instrument;
  at: number;
  /** A paragraph of it was cited, not only its name. */
  cited: boolean;
}

/** One pass over one text: what is read, and what has been found and remembered so far. */
export interface Reading {
  text: string;
  codebook: Codebook;
  tokens: Token[];
  mentions: Mention[];
  mentionOf: Int32Array;
  titles: TitleMatch[];
  /** The same, by their first token and by the token after their last. */
  titleStarts: Map<number, TitleMatch>;
  titleEnds: Map<number, TitleMatch>;
  /** 1 for each token that is the number of a citation already read: no second list may take it. */
  claimed: Uint8Array;
  found: Reference[];
  memory: {
    /** The Progress Declaration, and the last other document that has paragraphs. */
    declaration: Named | null;
    otherDocument: Named | null;
    /** The last framework named at all, and where the GCM was. */
    lastInstrument: Named | null;
    gcmAt: number;
    /** The token at which the text spoke of objectives of its own ("our objectives"). */
    ownObjectivesAt: number;
    ownPrioritiesAt: number;
    /** The sentence in which a dash last parted a number from a count ("Obj. 1 – 12 pledges"). */
    tallySentence: number;
    /** The last list of objectives: its first token, the token after it, and the token after its last gloss. */
    objectives: { from: number; next: number; afterGloss: number } | null;
    /** The kind of priorities last spoken of, where (offset), and the last sentence in which that weighs. */
    lastKind: { kind: string; start: number; until: number } | null;
    /** Where each priority was last named (offset). */
    lastNamed: Map<string, number>;
  };
}

/** Adds a reference to a term of the codebook; the quote is cut from the text. */
export function add(
  reading: Reading,
  reference: {
    framework: string;
    code: string;
    start: number;
    end: number;
    state: ReferenceState;
    action?: string;
    candidates?: string[];
  },
): void {
  const { framework, code, action, start, end, state, candidates } = reference;
  reading.found.push({
    framework,
    code,
    ...(action ? { action } : {}),
    start,
    end,
    quote: reading.text.slice(start, end),
    state,
    ...(candidates && candidates.length > 1 ? { candidates } : {}),
  });
}

/** The mention that covers a token, if any. */
export function mentionOver(reading: Reading, at: number): Mention | null {
  const index = at < 0 ? -1 : (reading.mentionOf[at] ?? -1);
  return index < 0 ? null : (reading.mentions[index] ?? null);
}

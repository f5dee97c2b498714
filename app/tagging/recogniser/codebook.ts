import { compilePhrases, type PhraseTable } from './phrases.ts';
import type { RecognisableTerm } from './reference.ts';
import { compileTitles, type TitleTable } from './title-table.ts';
import { normalise } from './tokens.ts';
import { KIND_WORDS } from './vocabulary.ts';

/** A priority as it is cited: by kind and number, by code, by title. */
export interface Priority {
  code: string;
  kind: string | null;
  number: string | null;
  /** Place in the codebook: the last resort when candidates are ranked. */
  order: number;
}

/** The terms of a space, prepared once for any number of texts. */
export interface Codebook {
  /** Framework, then code in lower case, to the code as the framework writes it. */
  codes: Map<string, Map<string, string>>;
  /** By the number that the document prints ("5", "2.1"). */
  prioritiesByNumber: Map<string, Priority[]>;
  priorities: Map<string, Priority>;
  /** Codes such as `O6` and `TW3`, by letters and digits in lower case. */
  priorityCodes: Map<string, Priority>;
  /** The kinds that the codebook has, by the words that people use for them. */
  kinds: PhraseTable<string>;
  knownKinds: Set<string>;
  /** Titles of priorities and of principles; those of objectives are everyday words. */
  titles: TitleTable;
}

/** Prepares the terms of all frameworks of a space for {@link recognise}. Later terms with a code already taken are ignored. */
export function compileCodebook(terms: RecognisableTerm[]): Codebook {
  const codes: Codebook['codes'] = new Map();
  const prioritiesByNumber = new Map<string, Priority[]>();
  const priorities = new Map<string, Priority>();
  const priorityCodes = new Map<string, Priority>();
  const knownKinds = new Set<string>();
  const kept: RecognisableTerm[] = [];

  for (const term of terms) {
    const known = codes.get(term.framework) ?? new Map<string, string>();
    codes.set(term.framework, known);
    const key = term.code.toLowerCase();
    if (known.has(key)) continue;
    known.set(key, term.code);
    kept.push(term);
    if (term.framework !== 'priority') continue;
    const kind = term.kind?.trim().toLowerCase() || null;
    const number = term.number?.trim() || null;
    const priority: Priority = { code: term.code, kind, number, order: priorities.size };
    priorities.set(term.code, priority);
    if (kind) knownKinds.add(kind);
    if (/^[a-z]+\d+$/.test(key)) priorityCodes.set(key, priority);
    for (const cited of new Set([number, /^[\d.]+$/.test(key) ? key : null])) {
      if (!cited) continue;
      prioritiesByNumber.set(cited, [...(prioritiesByNumber.get(cited) ?? []), priority]);
    }
  }

  const kinds = new Map<string, Set<string>>(
    Object.entries(KIND_WORDS).map(([kind, phrases]) => [kind, new Set(phrases)]),
  );
  for (const kind of knownKinds) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(normalise(kind)));
  return {
    codes,
    prioritiesByNumber,
    priorities,
    priorityCodes,
    kinds: compilePhrases([...kinds].map(([kind, phrases]) => [kind, [...phrases]] as const)),
    knownKinds,
    titles: compileTitles(
      kept.filter((term) => term.framework === 'priority' || term.framework === 'principle'),
    ),
  };
}

/** The code as its framework writes it, or null where the codebook has no such term. */
export function codeIn(codebook: Codebook, framework: string, code: string): string | null {
  return codebook.codes.get(framework)?.get(code.toLowerCase()) ?? null;
}

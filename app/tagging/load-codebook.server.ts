import type { Tx } from '~/platform/db.server';
import { type Codebook, compileCodebook } from './recogniser/codebook';

/** A codebook and, for what it finds, the ids of the terms by `framework code`. */
export interface LoadedCodebook {
  codebook: Codebook;
  termIds: Map<string, string>;
}

/** The key under which a reference finds its term's id. */
export const termKey = (framework: string, code: string): string => `${framework} ${code}`;

/** The terms in use in the frameworks of a space, as the recogniser needs them. */
export async function loadCodebook(tx: Tx, spaceId: string): Promise<LoadedCodebook> {
  const terms = await tx.term.findMany({
    where: { current: true, framework: { spaces: { some: { spaceId } } } },
    select: {
      id: true,
      code: true,
      title: true,
      officialTitle: true,
      framework: { select: { citedAs: true } },
      priority: { select: { group: true, number: true } },
    },
    orderBy: [{ framework: { key: 'asc' } }, { position: 'asc' }],
  });
  return {
    codebook: compileCodebook(
      terms.map((term) => ({
        framework: term.framework.citedAs,
        code: term.code,
        titles: [term.title, term.officialTitle].flatMap((texts) =>
          Object.values((texts ?? {}) as Record<string, string>),
        ),
        kind: term.priority?.group ?? null,
        number: term.priority?.number ?? null,
      })),
    ),
    termIds: new Map(terms.map((term) => [termKey(term.framework.citedAs, term.code), term.id])),
  };
}

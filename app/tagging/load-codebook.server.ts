import type { Tx } from '~/platform/db.server';
import { type VersionFacts, versionFactsSchema } from '~/spaces/workplan-versions/version-facts';
import { type Codebook, compileCodebook } from './recogniser/codebook';
import type { RecognisableTerm } from './recogniser/reference';

/** A codebook and, for what it finds, the ids of the terms by `framework code`. */
export interface LoadedCodebook {
  codebook: Codebook;
  termIds: Map<string, string>;
}

/** The codebooks of a space: priorities are called otherwise in each version of its workplan. */
export interface SpaceCodebooks {
  current: LoadedCodebook;
  /** By which a comment is read that came at `when`. */
  at: (when: Date) => LoadedCodebook;
}

/** The key under which a reference finds its term's id. */
export const termKey = (framework: string, code: string): string => `${framework} ${code}`;

type Known = RecognisableTerm & { id: string };
type Version = VersionFacts & { publishedAt: Date };

/**
 * The terms of the frameworks of a space, as the recogniser needs them. A comment is read by the version of the workplan that it was written
 * on, so that a later one that numbers its priorities anew gives nobody's words another meaning; one that came before there was any, by the
 * current one. Priorities that an earlier version had and this one has not are known by their code and title still.
 */
export async function loadCodebooks(tx: Tx, spaceId: string): Promise<SpaceCodebooks> {
  const others = await readOtherTerms(tx, spaceId);
  const versions = await readVersions(tx, spaceId);
  const compiled = new Map<number, LoadedCodebook>();
  const ofVersion = (index: number): LoadedCodebook => {
    const loaded = compiled.get(index) ?? compile([...others, ...prioritiesAt(versions, index)]);
    compiled.set(index, loaded);
    return loaded;
  };
  const last = versions.length - 1;
  return {
    current: ofVersion(last),
    at: (when) => {
      const index = versions.findLastIndex(({ publishedAt }) => publishedAt <= when);
      return ofVersion(index === -1 ? last : index);
    },
  };
}

async function readOtherTerms(tx: Tx, spaceId: string): Promise<Known[]> {
  const terms = await tx.term.findMany({
    where: { current: true, framework: { workplan: null, spaces: { some: { spaceId } } } },
    select: {
      id: true,
      code: true,
      title: true,
      officialTitle: true,
      framework: { select: { citedAs: true } },
    },
    orderBy: [{ framework: { key: 'asc' } }, { position: 'asc' }],
  });
  return terms.map(({ id, code, title, officialTitle, framework }) => ({
    id,
    framework: framework.citedAs,
    code,
    titles: [title, officialTitle].flatMap((texts) => Object.values((texts ?? {}) as Record<string, string>)),
  }));
}

async function readVersions(tx: Tx, spaceId: string): Promise<Version[]> {
  const rows = await tx.workplanVersion.findMany({
    where: { workplan: { spaceId } },
    orderBy: { number: 'asc' },
    select: { facts: true, publishedAt: true },
  });
  return rows.map(({ facts, publishedAt }) => ({ ...versionFactsSchema.parse(facts), publishedAt }));
}

/** The priorities of the version at `index`, and after them those of the versions before it that it no longer has. */
function prioritiesAt(versions: readonly Version[], index: number): Known[] {
  const known = new Map<string, Known>();
  for (let at = index; at >= 0; at--) {
    const { priorities, terms } = versions[at] as Version;
    for (const { code, title, finalTitle, group, number } of priorities) {
      const key = code.toLowerCase();
      const id = terms[key];
      if (!id || known.has(key) || [...known.values()].some((one) => one.id === id)) continue;
      const isGone = at < index;
      known.set(key, {
        id,
        framework: 'priority',
        code,
        titles: [title, finalTitle].filter((one) => one !== undefined),
        // "Priority 6" is one of this version, where it has one of that number.
        kind: isGone ? null : group,
        number: isGone ? null : number,
      });
    }
  }
  return [...known.values()];
}

const compile = (terms: readonly Known[]): LoadedCodebook => ({
  codebook: compileCodebook([...terms]),
  termIds: new Map(terms.map((term) => [termKey(term.framework, term.code), term.id])),
});

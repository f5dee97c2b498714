import { type WordChange, wordChanges } from '~/platform/text/word-changes';
import { priorityKey } from '../compare-workplans';
import type { PriorityFile } from '../workplan-schema';

/** What a version says of a priority apart from its text, in the order in which it is shown. */
export const COMPARED_FACTS = [
  'finalTitle',
  'group',
  'leads',
  'participating',
  'timeline',
  'status',
  'objectives',
  'pdParagraphs',
  'thematicAreas',
  'description',
  'activities',
] as const;
export type ComparedFact = (typeof COMPARED_FACTS)[number];

/** A priority as a version states it; the id says which it is, where that is known. */
export type ComparedPriority = PriorityFile & { id?: string };

/** A fact of one priority that two versions state otherwise. */
export interface FactChange {
  fact: ComparedFact;
  words: WordChange[];
}

/** What two versions state otherwise of a priority, by its code in the later; those of which nothing differs are left out. */
export function comparePriorityFacts(
  before: readonly ComparedPriority[],
  after: readonly ComparedPriority[],
  language: string,
): Map<string, FactChange[]> {
  const was = new Map(before.map((priority) => [priorityKey(priority), priority]));
  const changes = after.flatMap((priority): [string, FactChange[]][] => {
    const old = was.get(priorityKey(priority));
    if (!old) return [];
    const changed = COMPARED_FACTS.flatMap((fact): FactChange[] => {
      const [one, other] = [inWords(old[fact]), inWords(priority[fact])];
      return one === other ? [] : [{ fact, words: wordChanges(one, other, language) }];
    });
    return changed.length > 0 ? [[priority.code, changed]] : [];
  });
  return new Map(changes);
}

/** Several of a kind stand one below the other, as they are entered. */
const inWords = (fact: PriorityFile[ComparedFact]): string =>
  Array.isArray(fact) ? fact.join(fact.every((one) => typeof one === 'number') ? ', ' : '\n') : (fact ?? '');

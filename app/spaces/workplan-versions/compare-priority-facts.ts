import { type WordChange, wordChanges } from '~/platform/text/word-changes';
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

/** A fact of one priority that two versions state otherwise. */
export interface FactChange {
  fact: ComparedFact;
  words: WordChange[];
}

/** What two versions state otherwise of a priority, by the code that both know it by; those of which nothing differs are left out. */
export function comparePriorityFacts(
  before: readonly PriorityFile[],
  after: readonly PriorityFile[],
  language: string,
): Map<string, FactChange[]> {
  const was = new Map(before.map((priority) => [priority.code.toLowerCase(), priority]));
  const changes = after.flatMap((priority): [string, FactChange[]][] => {
    const old = was.get(priority.code.toLowerCase());
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

import type { DraftDocument, DraftPriority } from '../workplan-draft';

/** What a draft says of the document as a whole: what one form holds, and one mark. */
export const factsIn = ({ title, language, period, dated, note, thematicAreas }: DraftDocument) => ({
  title,
  language,
  period,
  dated,
  note,
  thematicAreas,
});

/** The priority that stands after another one; undefined for the last. */
export const priorityAfter = ({ priorities }: DraftDocument, key: string): DraftPriority | undefined =>
  priorities[priorities.findIndex((one) => one.key === key) + 1];

/** Which blocks there are, in order: what numbers of blocks rest on. */
export const orderIn = ({ blocks }: DraftDocument): string[] => blocks.map(({ id }) => id);

/** To which priorities some blocks belong; one that is gone is null. */
export const placesIn = ({ blocks }: DraftDocument, ids: readonly string[]) =>
  ids.map((id) => {
    const block = blocks.find((one) => one.id === id);
    return block ? [id, block.priorityKey] : null;
  });

/** A priority with the text that belongs to it: what goes where both are deleted. */
export const textIn = ({ priorities, blocks }: DraftDocument, key: string) => [
  priorities.find((one) => one.key === key) ?? null,
  ...blocks.filter(({ priorityKey }) => priorityKey === key),
];

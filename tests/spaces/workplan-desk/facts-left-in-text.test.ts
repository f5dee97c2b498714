import { expect, test } from 'vitest';
import { factsLeftInText } from '~/spaces/workplan-desk/facts-left-in-text';
import type { DraftDocument, DraftPriority } from '~/spaces/workplan-draft';
import { SMALL_DRAFT } from './draft-scene';

const [first] = SMALL_DRAFT.priorities as [DraftPriority];
const PRINTED = 'Executive Committee, with the support of the secretariat';

const withReading = (text: string, markdown: string, priorityKey: string | null = 'p1') => {
  const priority: DraftPriority = { ...first, readings: [{ field: 'leads', label: 'Lead:', text }] };
  const block = { id: 'rest', markdown, priorityKey };
  const draft: DraftDocument = { ...SMALL_DRAFT, blocks: SMALL_DRAFT.blocks.toSpliced(2, 0, block) };
  return factsLeftInText(draft, priority);
};

test('words of a fact that its field could not hold are found in the text, whatever signs Markdown needs', () => {
  expect(withReading(PRINTED, `**Lead:** ${PRINTED}`)).toEqual({ leads: { id: 'rest', number: 3 } });
  expect(withReading('IOM *and* [ILO]', '**Lead:** IOM \\*and\\* \\[ILO\\]').leads?.number).toBe(3);
});

test('a fact that its field holds whole is not said to stand in the text, nor one that another priority has', () => {
  expect(withReading(PRINTED, 'Of other things.')).toEqual({});
  expect(withReading(PRINTED, `**Lead:** ${PRINTED}`, 'p2')).toEqual({});
  expect(withReading('IOM', 'The leaders: IOM')).toEqual({});
  expect(withReading('IOM', '**Lead:** IOMB')).toEqual({});
});

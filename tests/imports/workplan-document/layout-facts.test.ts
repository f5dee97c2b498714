import { describe, expect, test } from 'vitest';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { docxOf, type Part } from './compose-docx';

const fromWord = async (parts: Part[], title?: string): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: await docxOf(parts, title), fileName: 'draft_plan.docx' });
const fromText = (text: string, fileName = 'plan.md'): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: Buffer.from(text), fileName });
const _named = (draft: DraftDocument) =>
  draft.priorities.map(({ code, number, group, title }) => ({ code, number, group, title }));
const blocksOf = (draft: DraftDocument, index: number): string[] =>
  draft.blocks
    .filter((block) => block.priorityKey === draft.priorities[index]?.key)
    .map((block) => block.markdown);
const introductionOf = (draft: DraftDocument): string[] =>
  draft.blocks.filter((block) => block.priorityKey === null).map((block) => block.markdown);

describe('facts among other words', () => {
  test('are taken from a list; its other items stay a list', async () => {
    const draft = await fromWord([
      { heading: 2, text: 'Priority 1: Data' },
      { items: ['Lead: DESA', 'GCM objectives: 1 and 3', 'Pilot in two countries', 'Budget: 3 million'] },
    ]);
    expect(draft.priorities[0]).toMatchObject({ leads: ['DESA'], objectives: [1, 3] });
    expect(blocksOf(draft, 0)).toEqual(['- Pilot in two countries\n- Budget: 3 million']);
  });

  test('are taken from a table of one row, and a code may stand above its title', async () => {
    const draft = await fromWord([
      {
        rows: [
          ['Code', '1.1'],
          ['Title', 'The fund'],
          ['Lead', 'IOM'],
        ],
      },
      { text: 'Between.' },
      {
        rows: [
          ['Title', 'The hub'],
          ['Code', '1.2'],
          ['Lead', 'IOM'],
        ],
      },
      { heading: 2, text: 'Priority 2: Data' },
      { rows: [['Timeline', '2027']] },
    ]);
    expect(draft.priorities.map(({ code, title, timeline }) => [code, title, timeline])).toEqual([
      ['1.1', 'The fund', null],
      ['1.2', 'The hub', null],
      ['2', 'Data', '2027'],
    ]);
  });
});

test('a text without priorities stays as text, and the officer is told', async () => {
  const draft = await fromText('Only a letter.\n\nWith two paragraphs.');
  expect(draft.title).toBe('plan');
  expect(introductionOf(draft)).toEqual(['Only a letter.', 'With two paragraphs.']);
  expect(draft.warnings).toEqual([{ kind: 'noPriorities', values: {} }]);
});

test('a workplan as JSON becomes a draft with the same facts', async () => {
  const file = {
    title: 'Plan',
    priorities: [{ code: 'N1', title: 'One', finalTitle: 'The one', pdParagraphs: [70], activitiesCount: 3 }],
    blocks: [{ text: 'A word before' }, { priority: 'n1', text: 'A word within' }],
  };
  const draft = await fromText(JSON.stringify(file), 'plan.json');
  expect(draft.priorities[0]).toMatchObject({
    code: 'N1',
    finalTitle: 'The one',
    pdParagraphs: [70],
    activitiesCount: 3,
  });
  expect(blocksOf(draft, 0)).toEqual(['A word within']);
});

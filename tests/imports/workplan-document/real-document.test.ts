import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import {
  type DraftDocument,
  type DraftPriority,
  draftDocumentSchema,
  workplanFileOf,
} from '~/spaces/workplan-draft';
import { type PriorityFile, workplanSchema } from '~/spaces/workplan-schema';
import { seedsFolder, sharedFolder, wordsOf } from '../../support/seed-texts';
import { docxOf, type Part } from './compose-docx';
import { lostWords, wordsOfDraft } from './lost-words';
import { seedParts } from './seed-document';

const hasDocument =
  existsSync(join(seedsFolder, 'workplan-2019.txt')) &&
  existsSync(join(sharedFolder, 'data', 'workplan-2019.json'));

const textOf = (parts: Part[]): string =>
  parts
    .flatMap((part) => ('rows' in part ? part.rows.flat(3) : 'items' in part ? part.items : [part.text]))
    .join('\n');

describe('a real workplan of 2019 as a Word document (needs the supplied sources beside the repository)', () => {
  let parts: Part[];
  let draft: DraftDocument;
  let data: PriorityFile[];
  beforeAll(async () => {
    if (!hasDocument) return;
    parts = seedParts();
    draft = await readWorkplanDocument({ bytes: await docxOf(parts), fileName: 'workplan.docx' });
    const json = readFileSync(join(sharedFolder, 'data', 'workplan-2019.json'), 'utf8');
    data = workplanSchema.parse(JSON.parse(json)).priorities;
  });

  test.skipIf(!hasDocument)(
    'has the priorities that were entered by hand, with the same codes, groups and numbers',
    () => {
      const named = ({ code, group }: { code: string; group: string | null }) => [code, group];
      expect(draft.priorities.map(named)).toEqual(data.map(named));
    },
  );

  test.skipIf(!hasDocument)(
    'says of each priority what was entered by hand: timeline, status, objectives, areas',
    () => {
      const facts = (of: Pick<PriorityFile, 'code' | 'timeline' | 'status' | 'participating'>) => [
        of.code,
        of.timeline,
        of.status,
        of.participating,
      ];
      expect(draft.priorities.map(facts)).toEqual(data.map(facts));
      for (const [index, priority] of data.entries()) {
        const read = draft.priorities[index] as DraftPriority;
        // The scanned text has "S and 7" where the printed document has "5 and 7": what cannot be read stays as text.
        const printed = priority.code === 'TW3' ? [7] : priority.objectives;
        expect([read.code, read.objectives]).toEqual([priority.code, printed]);
        expect(read.thematicAreas).toEqual(expect.arrayContaining(priority.thematicAreas));
      }
    },
  );

  test.skipIf(!hasDocument)('names every organisation that leads, and no other', () => {
    for (const [index, priority] of data.entries()) {
      const read = draft.priorities[index] as DraftPriority;
      // By hand, offices that stand in a sentence were told apart; read from the document, its first name stands, and the sentence as text.
      if (['3', '4.3'].includes(priority.code))
        expect(
          draft.blocks.some((block) => block.priorityKey === read.key && block.markdown.includes('Lead')),
        ).toBe(true);
      else expect([read.code, read.leads]).toEqual([priority.code, priority.leads]);
    }
  });

  test.skipIf(!hasDocument)('has titles that hold most words of those shortened by hand', () => {
    for (const [index, priority] of data.entries()) {
      const read = draft.priorities[index] as DraftPriority;
      const words = wordsOf(priority.title);
      const stems = new Set(wordsOf(read.title).map((word) => word.slice(0, 5)));
      const shared = words.filter((word) => stems.has(word.slice(0, 5)));
      expect(shared.length / words.length, `${read.code}: ${read.title}`).toBeGreaterThan(0.5);
    }
  });

  test.skipIf(!hasDocument)('loses no word, and makes a workplan as it is', () => {
    expect(lostWords(textOf(parts), wordsOfDraft(draft))).toEqual([]);
    expect(draft.warnings.map(({ kind }) => kind)).toEqual(['numberedByUs']);
    expect(draftDocumentSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(workplanFileOf(draft).priorities).toHaveLength(data.length);
  });
});

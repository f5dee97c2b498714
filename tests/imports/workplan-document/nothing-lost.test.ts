import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import { problemsOf, workplanFileOf } from '~/spaces/workplan-draft';
import { type CellText, docxOf, type Part } from './compose-docx';
import { lostWords, wordsOfDraft, wordsOfWorkplan } from './lost-words';

const words = fc
  .array(
    fc.constantFrom(
      ...'migration and the states will, by 2028; support (all) women* of _every_ city: <b>& islands # 1. - + | `x` [a](b) ![c] \\ ~~ https://example.org/a_b me@example.org l’été العمل 移民 Priority objectives 2, 5 and 23 IOM UN Women'.split(
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) => list.join(' '));

const label = fc.constantFrom(
  'Timeline',
  'Timeframe',
  'Activities',
  'Lead agencies or stakeholders',
  'Lead agencies or',
  'stakeholders',
  'Participating agencies or stakeholders',
  'Status',
  'GCM objectives',
  'GCM related',
  'Thematic Area',
  'Core workstream 1.1',
  'Core workstream',
  'Thematic',
  'workstream 2',
  'Priority',
  'Title',
  'Code',
  'Group',
  'Description',
  'Progress Declaration paragraphs',
  'Budget',
  '',
);
const name = fc.constantFrom(
  'Priority 3: ',
  'Ongoing Priority 6 – ',
  'O6 ',
  'N5. ',
  '2.1 ',
  '4. ',
  'Core priorities',
  'Annex ',
  'Activities',
  'Lead: ',
  '',
);
const cell: fc.Arbitrary<CellText> = fc.oneof(
  words,
  fc.array(fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 }),
  fc.constant(''),
  fc.constantFrom('5', 'O6', '13, 7 and 10', 'IOM, ILO and UN Women', 'Thematic Area 2 – Rights', '8, 8'),
);
const labelledTable = fc
  .array(fc.tuple(label, cell), { minLength: 1, maxLength: 7 })
  .map((rows): Part => ({ rows: rows.map(([first, second]) => [first, second]) }));
const rowTable = fc
  .tuple(
    fc.shuffledSubarray(
      ['Code', 'Title', 'Lead', 'Timeline', 'Group', 'Activities', 'Remarks', 'Objectives'],
      {
        minLength: 2,
      },
    ),
    fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 4 }),
  )
  .map(([head, rows]): Part => ({ rows: [head, ...rows.map((row) => row.slice(0, head.length))] }));
const part: fc.Arbitrary<Part> = fc.oneof(
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), name, words)
    .map(([heading, first, rest]) => ({ heading, text: first + rest })),
  fc.tuple(name, words, fc.boolean()).map(([first, rest, bold]) => ({ text: first + rest, bold })),
  fc.tuple(label, words).map(([first, rest]) => ({ text: `${first}: ${rest}` })),
  label.filter(Boolean).map((text) => ({ text })),
  fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([items, numbered]) => ({ items, numbered })),
  labelledTable,
  rowTable,
);
const textOf = (parts: Part[]): string =>
  parts
    .flatMap((one) => ('rows' in one ? one.rows.flat(3) : 'items' in one ? one.items : [one.text]))
    .join('\n');

/** One without any word is refused; that has its own test. */
const documents = fc
  .array(part, { minLength: 1, maxLength: 10 })
  .filter((parts) => /[\p{L}\p{N}]/u.test(textOf(parts)));

/** Labels and joining words: what a field says by being that field. */
const SAID_BY_FIELDS =
  /^(?:timeline|timeframe|activities|lead|agencies|or|stakeholders|participating|status|gcm|related|objectives|thematic|area|core|workstream|priority|priorities|title|code|group|description|progress|declaration|paragraphs|ongoing|and|\d{1,2}|o6|n5)$/;

/** Each is a Word document that is written and read; `NOTHING_LOST_RUNS=1500` searches for longer. */
const RUNS = Number(process.env.NOTHING_LOST_RUNS ?? 150);

describe('a Word document of any layout', () => {
  test('loses no word on its way into the draft', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (parts) => {
        const draft = await readWorkplanDocument({ bytes: await docxOf(parts), fileName: 'a.docx' });
        expect(lostWords(textOf(parts), wordsOfDraft(draft))).toEqual([]);
        expect(draft.warnings.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
        const keys = new Set(draft.priorities.map(({ key }) => key));
        expect(draft.blocks.every(({ priorityKey }) => priorityKey === null || keys.has(priorityKey))).toBe(
          true,
        );
      }),
      { numRuns: RUNS },
    );
  }, 400_000);

  test('shows all its words to readers, but for the labels of facts', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (parts) => {
        const read = await readWorkplanDocument({ bytes: await docxOf(parts), fileName: 'a.docx' });
        const draft = {
          ...read,
          priorities: read.priorities.map((priority, index) => ({
            ...priority,
            code: `X${index}`,
            title: priority.title || 'untitled',
          })),
        };
        fc.pre(problemsOf(draft).length === 0);
        const lost = lostWords(textOf(parts), [
          ...wordsOfWorkplan(workplanFileOf(draft)),
          ...read.priorities.map(({ code }) => code.replace(/(?<=[A-Z])(?=\d)/, ' ')),
        ]);
        expect(lost.filter((word) => !SAID_BY_FIELDS.test(word))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 400_000);
});

describe('a text in Markdown', () => {
  test('loses no word either', async () => {
    const line = fc.oneof(
      words,
      fc.tuple(name, words).map(([first, rest]) => `## ${first}${rest}`),
      fc.tuple(label, words).map(([first, rest]) => `**${first}:** ${rest}`),
      words.map((rest) => `- ${rest}`),
      words.map((rest) => `3. ${rest}`),
      fc
        .tuple(label, words)
        .map(([first, rest]) => `| ${first} | ${rest} |\n|---|---|\n| Status | ${rest} |`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const draft = await readWorkplanDocument({
          bytes: Buffer.from(['Before.', ...lines].join('\n\n')),
          fileName: 'a.md',
        });
        expect(draft.warnings.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

import { describe, expect, test } from 'vitest';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { docxOf, type Part } from './compose-docx';

const fromWord = async (parts: Part[], title?: string): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: await docxOf(parts, title), fileName: 'draft_plan.docx' });
const fromText = (text: string, fileName = 'plan.md'): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: Buffer.from(text), fileName });
const named = (draft: DraftDocument) =>
  draft.priorities.map(({ code, number, group, title }) => ({ code, number, group, title }));
const blocksOf = (draft: DraftDocument, index: number): string[] =>
  draft.blocks
    .filter((block) => block.priorityKey === draft.priorities[index]?.key)
    .map((block) => block.markdown);
const introductionOf = (draft: DraftDocument): string[] =>
  draft.blocks.filter((block) => block.priorityKey === null).map((block) => block.markdown);

describe('a table for each priority, with labels in its first column', () => {
  const parts: Part[] = [
    { text: 'This plan is for two years.' },
    { heading: 1, text: 'Ongoing priorities' },
    {
      rows: [
        ['Ongoing priority 6', ['Climate and movement', 'Why it matters to islands.']],
        ['Lead agencies', 'ILO, IOM and UNFCCC'],
        ['Participating agencies', 'WHO; UN Women'],
        ['GCM objectives', '2, 5 and 23'],
        ['Timeline', '2027-2028'],
        ['Status', 'Ongoing'],
        ['Activities', [['Gather what islands know', 'Write guidance']]],
        ['Budget', 'Not yet known'],
      ],
    },
    { text: 'A note after the table.' },
  ];

  test('gives its facts, and what no field holds stays as text with its label', async () => {
    const draft = await fromWord(parts, 'Workplan 2027-2028');
    expect([draft.title, draft.period]).toEqual(['Workplan 2027-2028', '2027-2028']);
    expect(draft.priorities[0]).toMatchObject({
      code: 'O6',
      number: '6',
      group: 'ongoing',
      title: 'Climate and movement',
      description: 'Why it matters to islands.',
      leads: ['ILO', 'IOM', 'UNFCCC'],
      participating: ['WHO', 'UN Women'],
      objectives: [2, 5, 23],
      timeline: '2027-2028',
      status: 'Ongoing',
      activities: ['Gather what islands know', 'Write guidance'],
      layout: 'label-table',
      confidence: 'sure',
    });
    expect(blocksOf(draft, 0)).toEqual(['**Budget:** Not yet known']);
    expect(introductionOf(draft)).toEqual(['This plan is for two years.', 'A note after the table.']);
  });

  test('may have its title in the heading above', async () => {
    const draft = await fromWord([
      { heading: 2, text: 'Safe return' },
      {
        rows: [
          ['Lead', 'IOM'],
          ['Timeline', '2028'],
          ['Activities', 'One thing to do'],
        ],
      },
      { heading: 2, text: 'Health on the way' },
      {
        rows: [
          ['Lead', 'WHO'],
          ['Timeline', '2027'],
          ['Activities', 'Another thing'],
        ],
      },
    ]);
    expect(draft.priorities.map(({ title, leads, timeline }) => [title, leads, timeline])).toEqual([
      ['Safe return', ['IOM'], '2028'],
      ['Health on the way', ['WHO'], '2027'],
    ]);
    expect(draft.warnings.map(({ kind }) => kind)).toEqual(['numberedByUs']);
  });
});

describe('a table with a row for each priority', () => {
  const rows = [
    ['Code', 'Title', 'Lead', 'Timeline', 'Comments of the team'],
    ['N5', 'Work and belonging', 'ILO, UNDP', '2027', 'Ask the unions first'],
    ['O10', 'Regular pathways', 'OHCHR', '2028', ''],
  ];
  const expected = [
    { code: 'N5', number: '5', group: 'new', title: 'Work and belonging' },
    { code: 'O10', number: '10', group: 'ongoing', title: 'Regular pathways' },
  ];

  test('is read from Word, from Markdown and from a CSV with any separator, alike', async () => {
    const markdown = rows.map((row) => `| ${row.join(' | ')} |`);
    markdown.splice(1, 0, '|---|---|---|---|---|');
    const csv = (by: string) => rows.map((row) => row.map((cell) => `"${cell}"`).join(by)).join('\r\n');
    const drafts = [
      await fromWord([{ rows }]),
      await fromText(markdown.join('\n')),
      await fromText(csv(','), 'plan.csv'),
      await fromText(`\uFEFF${csv(';')}`, 'plan.csv'),
      await fromText(csv('\t'), 'plan.csv'),
    ];
    for (const draft of drafts) {
      expect(named(draft)).toEqual(expected);
      expect(draft.priorities.map(({ leads, timeline }) => [leads, timeline])).toEqual([
        [['ILO', 'UNDP'], '2027'],
        [['OHCHR'], '2028'],
      ]);
      expect(blocksOf(draft, 0)).toEqual(['**Comments of the team:** Ask the unions first']);
    }
  });

  test('may say the code in the cell of the title', async () => {
    const draft = await fromWord([
      {
        rows: [
          ['Priority', 'Lead'],
          ['O6 – Climate', 'ILO'],
          ['N5: Work', 'UNDP'],
        ],
      },
    ]);
    expect(draft.priorities.map(({ code, title }) => [code, title])).toEqual([
      ['O6', 'Climate'],
      ['N5', 'Work'],
    ]);
  });
});

describe('headings with text below', () => {
  test('that call themselves priorities take what stands under them', async () => {
    const draft = await fromText(`# Plan of the coast

Why we wrote this.

## Priority 3: Safe harbours

Harbours save lives. See GCM objectives 8 and 9.

**Lead agencies:** IOM, UNHCR

**Timeline:** 2027

### Activities

- Train crews
- Mark the routes

## O6 Climate

Islands first.

## Annex

More reading.`);
    expect(named(draft)).toEqual([
      { code: '3', number: '3', group: null, title: 'Safe harbours' },
      { code: 'O6', number: '6', group: 'ongoing', title: 'Climate' },
    ]);
    expect(draft.priorities[0]).toMatchObject({
      leads: ['IOM', 'UNHCR'],
      timeline: '2027',
      activities: ['Train crews', 'Mark the routes'],
      objectives: [8, 9],
    });
    expect(blocksOf(draft, 0)).toEqual(['Harbours save lives. See GCM objectives 8 and 9.']);
    expect(blocksOf(draft, 1)).toEqual(['Islands first.']);
    expect(introductionOf(draft)).toEqual(['Why we wrote this.', '## Annex', 'More reading.']);
  });

  test('with numbers only are a guess, and the officer is told; front matter is none', async () => {
    const draft = await fromWord([
      { heading: 1, text: '1. Introduction' },
      { text: 'Words before.' },
      { heading: 1, text: '2. What we will do' },
      { heading: 2, text: '2.1 Count better' },
      { text: 'Counting matters.' },
      { heading: 2, text: '2.2 Share what we count' },
      { text: 'Sharing too.' },
    ]);
    expect(named(draft).map(({ code, title }) => [code, title])).toEqual([
      ['2.1', 'Count better'],
      ['2.2', 'Share what we count'],
    ]);
    expect(draft.warnings.map(({ kind }) => kind)).toEqual(['guessed']);
  });

  test('that are only bold lines are headings too', async () => {
    const draft = await fromWord([
      { text: 'Priority 1: Data', bold: true },
      { text: 'Lead: DESA' },
      { text: 'Priority 2: Detention', bold: true },
      { text: 'Leads: UNICEF and UNHCR' },
    ]);
    expect(draft.priorities.map(({ title, leads }) => [title, leads])).toEqual([
      ['Data', ['DESA']],
      ['Detention', ['UNICEF', 'UNHCR']],
    ]);
  });
});

describe('a document without headings', () => {
  const titles = ['Count better', 'Safe return', 'Health on the way'];

  test('names its priorities in a numbered list, with the facts in the list within', async () => {
    const draft = await fromText(`# Plan

1. Count better
   - Lead: DESA / IOM
   - Timeline: 2027
2. Safe return
   - Lead: IOM
   - When: 2028
   - Activities:
     - Ask those who returned
     - Write it down
   - Nobody pays for this yet
3. Health on the way
   - Lead: WHO`);
    expect(
      draft.priorities.map(({ code, title, leads, timeline }) => [code, title, leads, timeline]),
    ).toEqual([
      ['1', 'Count better', ['DESA', 'IOM'], '2027'],
      ['2', 'Safe return', ['IOM'], '2028'],
      ['3', 'Health on the way', ['WHO'], null],
    ]);
    expect(draft.priorities[1]?.activities).toEqual(['Ask those who returned', 'Write it down']);
    expect(blocksOf(draft, 1)).toEqual(['- Nobody pays for this yet']);
  });

  test.each<[string, (title: string, at: number) => Part]>([
    ['typed numbers', (title, at) => ({ text: `${at + 1}. ${title}` })],
    ['plain lines', (title) => ({ text: title })],
    ['numbers of Word', (title) => ({ items: [title], numbered: true })],
  ])('names them in lines with the facts below (%s)', async (_, line) => {
    const draft = await fromWord([
      { text: 'Words before.' },
      ...titles.flatMap((title, at): Part[] => [
        line(title, at),
        { text: 'Lead: IOM' },
        { text: `Status: S${at}` },
      ]),
    ]);
    expect(draft.priorities.map(({ title, leads, status }) => [title, leads, status])).toEqual(
      titles.map((title, at) => [title, ['IOM'], `S${at}`]),
    );
    expect(introductionOf(draft)).toEqual(['Words before.']);
  });

  test('of which one line only looks like a name keeps it as text', async () => {
    const draft = await fromWord([{ text: 'A note' }, { text: 'Lead: IOM' }, { text: 'Status: Ongoing' }]);
    expect(draft.priorities).toEqual([]);
    expect(introductionOf(draft)).toEqual(['A note', 'Lead: IOM', 'Status: Ongoing']);
  });
});

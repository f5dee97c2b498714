import { describe, expect, test } from 'vitest';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { docxOf, type Part } from './compose-docx';
import { lostWords, wordsOfDraft } from './lost-words';
import { countedHeadings, wordDocument } from './word-xml';

const fromWord = async (parts: Part[], title?: string): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: await docxOf(parts, title), fileName: 'forest_plan.docx' });
const fromText = (text: string): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: Buffer.from(text), fileName: 'forest_plan.md' });
const textsOf = (draft: DraftDocument, index: number): string[] =>
  draft.blocks.flatMap(({ priorityKey, markdown }) =>
    priorityKey === draft.priorities[index]?.key ? [markdown] : [],
  );

describe('headings that Word counts by itself', () => {
  const priorities = ['Priority 1: Shade for markets', 'Priority 2: Bread', 'Priority 3: Roads'];
  const named = (draft: DraftDocument) => draft.priorities.map(({ code, title }) => [code, title]);
  const expected = [
    ['1', 'Shade for markets'],
    ['2', 'Bread'],
    ['3', 'Roads'],
  ];
  const headings = [
    { level: 0, text: 'Opening' },
    { level: 0, text: 'A. Towns' },
    ...priorities.map((text) => ({ level: 1, text })),
  ] as const;

  test.each([
    ['prints no number where its outline has the format "none"', 'none', ['', '']],
    ['prints no number where its outline has no place for one', 'decimal', ['', ' ']],
    ['keeps its own number where the outline prints another before it', 'decimal', ['%1.', '%1.%2']],
  ])('a priority in a heading %s', async (_, format, texts) => {
    const draft = await readWorkplanDocument({
      bytes: wordDocument(countedHeadings(headings), { format, texts }),
      fileName: 'plan.docx',
    });
    expect(named(draft)).toEqual(expected);
    expect(draft.priorities.map(({ confidence }) => confidence)).toEqual(['sure', 'sure', 'sure']);
  });

  test('are read as they are printed where the outline itself says "Priority 1:"', async () => {
    const bare = [
      { level: 0, text: 'Towns' },
      ...priorities.map((text) => ({ level: 1, text: text.slice(12) })),
    ];
    const draft = await readWorkplanDocument({
      bytes: wordDocument(countedHeadings(bare), { format: 'decimal', texts: ['', 'Priority %2:'] }),
      fileName: 'plan.docx',
    });
    expect(named(draft)).toEqual(expected);
  });

  test('have letters or Roman figures where the outline says so', async () => {
    const draft = await readWorkplanDocument({
      bytes: wordDocument(countedHeadings(headings), { format: 'upperRoman', texts: ['Part %1:', ''] }),
      fileName: 'plan.docx',
    });
    expect(draft.priorities.map(({ group }) => group)).toEqual(Array(3).fill('Part II: A. Towns'));
  });
});

test('headings over the priorities are their groups, not priorities, and what follows the last is of none', async () => {
  const draft = await fromWord([
    { heading: 1, text: 'Introduction' },
    { text: 'Why we plan.' },
    { heading: 1, text: 'A. Towns and roads' },
    { heading: 2, text: 'Priority 1: Shade' },
    { text: 'Trees for all.' },
    { heading: 1, text: 'B. Harvest' },
    { heading: 2, text: 'Priority 2: Bread' },
    { text: 'Bread for all.' },
    { heading: 1, text: 'Monitoring' },
    { text: 'We report twice a year.' },
  ]);
  expect(draft.priorities.map(({ code, group }) => [code, group])).toEqual([
    ['1', 'A. Towns and roads'],
    ['2', 'B. Harvest'],
  ]);
  const outside = draft.blocks.filter(({ priorityKey }) => priorityKey === null);
  expect(outside.map(({ markdown, afterKey }) => [markdown, afterKey ?? null])).toEqual([
    ['# Introduction', null],
    ['Why we plan.', null],
    ['# Monitoring', 'p2'],
    ['We report twice a year.', 'p2'],
  ]);
});

describe('a list under a priority', () => {
  test('without a label is its activities, and readers find it once', async () => {
    const parts: Part[] = [
      { heading: 2, text: 'Priority 1: Shade' },
      { text: 'Trees for all.' },
      { items: ['Plant limes', 'Water them'] },
      { heading: 2, text: 'Priority 2: Bread' },
      { text: 'The network will:' },
      { items: ['Mill', 'Bake'], numbered: true },
    ];
    const draft = await fromWord(parts);
    expect(draft.priorities.map(({ activities }) => activities)).toEqual([
      ['Plant limes', 'Water them'],
      ['Mill', 'Bake'],
    ]);
    expect([textsOf(draft, 0), textsOf(draft, 1)]).toEqual([['Trees for all.'], ['The network will:']]);
    expect(lostWords('Plant limes Water them Mill Bake The network will', wordsOfDraft(draft))).toEqual([]);
  });

  test('stays text beside activities that are called so, under a heading of its own, and in the middle of a sentence', async () => {
    const draft = await fromWord([
      { heading: 2, text: 'Priority 1: Shade' },
      { items: ['Heat', 'Dust'] },
      { text: 'Activities: Plant limes' },
      { heading: 2, text: 'Priority 2: Bread' },
      { heading: 3, text: 'Risks' },
      { items: ['A dry year'] },
      { heading: 2, text: 'Priority 3: Roads' },
      { text: 'Three towns are far from any road:' },
      { items: ['Alder', 'Birch'] },
      { text: 'They ask for help.' },
    ]);
    expect(draft.priorities.map(({ activities }) => activities)).toEqual([['Plant limes'], [], []]);
    expect(textsOf(draft, 0)).toEqual(['- Heat\n- Dust']);
    expect(textsOf(draft, 1)).toEqual(['### Risks', '- A dry year']);
    expect(textsOf(draft, 2)).toContain('- Alder\n- Birch');
  });
});

describe('a table under a priority', () => {
  test.each<[string, string[][]]>([
    [
      'with a row of labels over a row of values',
      [
        ['Lead', 'Timeline', 'Status'],
        ['Desk of Trees with the Water Board', '2027–2028', 'Ongoing'],
      ],
    ],
    [
      'with labels in its first column',
      [
        ['Lead', 'Desk of Trees with the Water Board'],
        ['Timeline', '2027–2028'],
        ['Status', 'Ongoing'],
      ],
    ],
  ])('%s is read into fields, and does not stand in the text again', async (_, rows) => {
    const draft = await fromWord([
      { heading: 2, text: 'Priority 4: Shade' },
      { text: 'Trees for all.' },
      { rows },
    ]);
    expect(draft.priorities).toMatchObject([
      { code: '4', leads: ['Desk of Trees with the Water Board'], timeline: '2027–2028', status: 'Ongoing' },
    ]);
    expect(textsOf(draft, 0)).toEqual(['Trees for all.']);
  });
});

test.each([
  ['to be open to all (GCM objectives 15 and 16).', [15, 16]],
  ['although objective 6 of the Compact asks for fair recruitment.', [6]],
  ['which serves Objective (5) best.', [5]],
  ['in line with Objectives 7 and 23 and SDG 6.2.', [7, 23]],
  ['without any number.', []],
])('the objectives are those that the text of a priority names: "%s"', async (words, objectives) => {
  const draft = await fromText(`## Priority 1: Shade\n\nShade is ${words}`);
  expect(draft.priorities[0]?.objectives).toEqual(objectives);
});

test('a label that names objectives goes before the text', async () => {
  const draft = await fromText('## Priority 1: Shade\n\nSee GCM objective 3.\n\nGCM objectives: 15');
  expect(draft.priorities[0]?.objectives).toEqual([15]);
});

describe('the title', () => {
  const text: Part[] = [
    { heading: 1, text: 'Introduction' },
    { text: 'Why we plan.' },
    { heading: 1, text: 'Priority 1: Shade' },
  ];
  const read = async (parts: Part[], styled?: string, kept?: string) => {
    const { title, period, dated } = await readWorkplanDocument({
      bytes: await docxOf(parts, styled, kept),
      fileName: 'forest_plan.docx',
    });
    return { title, period, dated };
  };
  const page: Part[] = [
    { text: 'Alder Network' },
    { text: 'Draft Workplan 2027–2029' },
    { text: 'Draft of 12 November 2026' },
  ];

  test('is what is styled as one, wherever the first page has it', async () => {
    expect(await read([...page, ...text], 'Plan of the Alder Network', 'An old name')).toEqual({
      title: 'Plan of the Alder Network',
      period: '2027-2029',
      dated: 'Draft of 12 November 2026',
    });
  });

  test('else what the properties of the document say, unless a template says it', async () => {
    expect((await read([...page, ...text], undefined, 'Workplan of Alder')).title).toBe('Workplan of Alder');
    expect((await read([...page, ...text], undefined, 'Document1')).title).toBe('Draft Workplan 2027–2029');
  });

  test('else a line before the first heading, with the period and the date that stand there', async () => {
    expect(await read([...page, ...text])).toEqual({
      title: 'Draft Workplan 2027–2029',
      period: '2027-2029',
      dated: 'Draft of 12 November 2026',
    });
  });

  test('else the name of the file', async () => {
    expect((await read(text)).title).toBe('forest plan');
  });
});

test.each([
  ['4. Ask again', 'An item that is asked for'],
  ['A small window*', 'Costs 3 * 4'],
  ['Two lines', '1. First of all'],
])('is edited without needless backslashes, and reads the same: "%s"', async (heading, words) => {
  const draft = await fromWord([{ heading: 1, text: heading }, { text: 'Why.' }, { text: words }], 'Plan');
  for (const { markdown } of draft.blocks) {
    if (!markdown.includes('1')) expect(markdown).not.toContain('\\');
    expect([heading, 'Why.', words]).toContain(renderMarkdown(markdown).text.trim());
  }
});

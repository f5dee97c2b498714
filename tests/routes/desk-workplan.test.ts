import type { Element } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { draftDocumentSchema } from '~/spaces/workplan-draft';
import { docxOf, type Part } from '../imports/workplan-document/compose-docx';
import { paragraph, wordFiles, zipOf } from '../imports/workplan-document/zip-of';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace, makeWorkplan } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { elementsOf, parsePage, textsOf } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

let cookie: string;
let officer: ReturnType<typeof visitor>;
beforeAll(async () => {
  cookie = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
  officer = visitor(address, cookie);
});

const PARTS: Part[] = [
  { text: 'What this plan is for.' },
  { heading: 1, text: 'Ongoing priorities' },
  {
    rows: [
      ['Ongoing priority 6', 'Climate and movement'],
      ['Lead agencies', 'IOM and ILO'],
      ['GCM objectives', '2 and 5'],
      ['Timeline', '2027'],
    ],
  },
  { heading: 1, text: 'New priorities' },
  { heading: 2, text: 'New Priority 1: Women on the move' },
  { text: 'Lead: UN Women' },
  { text: 'They speak for themselves.' },
];

/** A space with the desk of its workplan. */
async function scene() {
  const { id, slug } = await makeSpace({ stage: 'open' });
  const at = `/desk/spaces/${slug}/workplan`;
  const draft = async () => {
    const row = await db().workplanDraft.findUnique({ where: { spaceId: id } });
    return row && draftDocumentSchema.parse(row.document);
  };
  return { id, slug, at, draft };
}

async function upload(path: string, name: string, bytes: Uint8Array | string, more = {}) {
  const body = new FormData();
  body.append('file', new File([bytes as BlobPart], name));
  for (const [field, value] of Object.entries(more)) body.append(field, value as string);
  const headers = { Cookie: cookie, Origin: 'https://plenary.example' };
  const answer = await fetch(address(path), { method: 'POST', body, redirect: 'manual', headers });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
}

const propertiesOf = (html: string, tagName: string) =>
  [...elementsOf(parsePage(html))].flatMap(({ element }) =>
    element.tagName === tagName ? [element.properties] : [],
  );
const isRichText = ({ properties }: Element) => String(properties.className ?? '').includes('rich-text');
const wordsIn = (element: Element): string =>
  [...textsOf(element)].map(({ text }) => text.value.trim()).join(' ');
const hidden = (html: string, name: string, at = 0): string =>
  String(
    propertiesOf(html, 'input').filter((one) => one.type === 'hidden' && one.name === name)[at]?.value ?? '',
  );

describe('a workplan on its way from a Word document to readers', () => {
  test('is read, corrected, placed and published; readers hear of it at the end and not before', async () => {
    const { slug, at, draft } = await scene();
    expect((await officer.get(at)).html).toContain('Start with an empty draft');
    const read = await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    expect([read.status, read.location]).toEqual([303, `${at}/draft?done=workplanRead`]);
    const recognised = await officer.get(`${at}/draft`);
    for (const words of ['O6', 'Climate and movement', 'IOM, ILO', 'N1', 'Women on the move'])
      expect(recognised.html).toContain(words);
    expect((await visitor(address).get(`/spaces/${slug}/workplan`)).status).toBe(404);

    const priority = await officer.get(`${at}/draft/priorities/p1`);
    expect(priority.html).toContain('Ongoing priority 6');
    const saved = await officer.post(`${at}/draft/priorities/p1`, {
      basedOn: hidden(priority.html, 'basedOn'),
      priorityCode: 'O6',
      title: 'Climate, land and movement',
      objectives: '2, 5, 99',
      stay: 'stay',
    });
    expect(saved.location).toBe(`${at}/draft?done=draftPrioritySaved#priority-p1`);
    expect((await officer.get(`${at}/draft`)).html).toContain('99 is no objective of the GCM');

    const text = await officer.get(`${at}/draft/text`);
    expect(text.html).toContain('They speak for themselves.');
    const range = { basedOn: hidden(text.html, 'basedOn'), from: '1', to: '1', priority: 'p1' };
    expect((await officer.post(`${at}/draft/text/range`, range)).location).toBe(
      `${at}/draft/text?page=1&done=draftPlaced#block-1`,
    );
    expect((await draft())?.blocks[0]?.priorityKey).toBe('p1');

    const last = await officer.get(`${at}/draft/publish`);
    const published = await officer.post(`${at}/draft/publish`, { revision: hidden(last.html, 'revision') });
    expect([published.status, published.location]).toEqual([303, `${at}?done=workplanPublished`]);
    const reader = await visitor(address).get(`/spaces/${slug}/workplan`);
    for (const words of [
      'Climate, land and movement',
      'What this plan is for.',
      'They speak for themselves.',
    ])
      expect(reader.html).toContain(words);
    expect((await officer.get(`${at}/draft`)).location).toBe(`${at}?draft=gone`);
    expect((await officer.get(at)).html).toContain('Correct the current text');
  });

  test('can be taken away as it was sent, by the secretariat alone', async () => {
    const { at } = await scene();
    const bytes = await docxOf(PARTS, 'Plan 2027');
    await upload(at, 'The plan, März.docx', bytes);
    const answer = await fetch(address(`${at}/draft/file`), { headers: { Cookie: cookie } });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''The%20plan%2C%20M%C3%A4rz.docx",
    );
    expect(answer.headers.get('cache-control')).toContain('private');
    expect((await visitor(address).get(`${at}/draft/file`)).status).toBe(303);
  });
});

describe('a form of the wizard that goes on', () => {
  test('saves what stands in it first: the facts on the way to the text, a priority on the way to the next', async () => {
    const { at, draft } = await scene();
    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const recognised = await officer.get(`${at}/draft`);
    expect(recognised.html).toContain('Save and go on to the text');
    const facts = () => ({ title: 'Plan 2027', language: 'en', dated: 'Draft of 3 March 2027' });
    const on = { ...facts(), basedOn: hidden(recognised.html, 'basedOn') };
    expect((await officer.post(`${at}/draft`, on)).location).toBe(`${at}/draft/text?done=draftSaved`);
    expect((await draft())?.dated).toBe('Draft of 3 March 2027');
    const here = {
      ...facts(),
      dated: '',
      basedOn: hidden((await officer.get(`${at}/draft`)).html, 'basedOn'),
    };
    expect((await officer.post(`${at}/draft`, { ...here, stay: 'stay' })).location).toBe(
      `${at}/draft?done=draftSaved`,
    );
    expect((await draft())?.dated).toBeNull();

    const first = await officer.get(`${at}/draft/priorities/p1`);
    expect(first.html).toContain('Save and go on to N1');
    const o6 = { basedOn: hidden(first.html, 'basedOn'), priorityCode: 'O6', title: 'Land' };
    expect((await officer.post(`${at}/draft/priorities/p1`, o6)).location).toBe(
      `${at}/draft/priorities/p2?done=draftPrioritySaved`,
    );
    expect((await draft())?.priorities[0]?.title).toBe('Land');
    const last = await officer.get(`${at}/draft/priorities/p2`);
    expect(last.html).not.toContain('Save and go on to');
    const n1 = { basedOn: hidden(last.html, 'basedOn'), priorityCode: 'N1', title: 'Women' };
    expect((await officer.post(`${at}/draft/priorities/p2`, n1)).location).toBe(
      `${at}/draft?done=draftPrioritySaved#priority-p2`,
    );
  });

  test('saves where blocks belong on the way to the next blocks, to publishing, or to the comparison where there is a version', async () => {
    const { slug, at, draft } = await scene();
    const parts = Array.from({ length: 60 }, (_, number) => ({ text: `Paragraph ${number}` }));
    await upload(at, 'plan.docx', await docxOf([...PARTS.slice(1, 3), ...parts], 'Plan 2027'));
    const place = async (page: number, place: string, more = {}) => {
      const { html } = await officer.get(`${at}/draft/text?page=${page}`);
      const blocks = propertiesOf(html, 'input').filter(({ name }) => name === 'block');
      const body = new URLSearchParams({ basedOn: hidden(html, 'basedOn', 1), ...more });
      for (const { value } of blocks) {
        body.append('block', String(value));
        body.append('place', place);
      }
      const headers = { Cookie: cookie, Origin: 'https://plenary.example' };
      const to = address(`${at}/draft/text?page=${page}`);
      const answer = await fetch(to, { method: 'POST', body, redirect: 'manual', headers });
      return { html, location: answer.headers.get('location') };
    };
    const first = await place(1, 'p1');
    expect(first.html).toContain('Save and go on to the next blocks');
    expect(first.location).toBe(`${at}/draft/text?page=2&done=draftPlaced`);
    expect((await draft())?.blocks[49]?.priorityKey).toBe('p1');
    const last = await place(2, 'p1');
    expect(last.html).toContain('Save and go on to publishing');
    expect(last.location).toBe(`${at}/draft/publish?done=draftPlaced`);
    expect((await place(2, '-', { stay: 'stay' })).location).toBe(`${at}/draft/text?page=2&done=draftPlaced`);
    expect((await draft())?.blocks.at(-1)?.priorityKey).toBeNull();
    await makeWorkplan(slug);
    const further = await place(2, 'p1');
    expect(further.html).toContain('Save and go on to the comparison');
    expect(further.location).toBe(`${at}/draft/compare?done=draftPlaced`);
  });
});

describe('a draft that is no longer in progress', () => {
  test('leads from every one of its pages to the desk, which says what became of it, never to “nothing here”', async () => {
    const { id, at } = await scene();
    const pages = ['', '/text', '/text/range', '/compare', '/publish', '/preview', '/blocks/b1'];
    const all = [...pages, '/priorities/p1', '/priorities/new'];
    for (const page of all)
      expect((await officer.get(`${at}/draft${page}`)).location, page).toBe(`${at}?draft=gone`);
    expect((await officer.get(`${at}?draft=gone`)).html).toContain(
      'No draft of this workplan is in progress yet',
    );

    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const revision = hidden((await officer.get(`${at}/draft/publish`)).html, 'revision');
    const priority = hidden((await officer.get(`${at}/draft/priorities/p1`)).html, 'basedOn');
    expect((await officer.post(`${at}/draft/publish`, { revision })).location).toBe(
      `${at}?done=workplanPublished`,
    );
    const again = await officer.post(`${at}/draft/publish`, { revision });
    expect([again.status, again.location]).toEqual([303, `${at}?draft=gone`]);
    expect(await db().workplanVersion.count({ where: { workplan: { spaceId: id } } })).toBe(1);
    expect((await officer.get(`${at}?draft=gone`)).html).toContain(
      'published already: readers see version 1',
    );
    const typed = { basedOn: priority, priorityCode: 'O6', title: 'Too late' };
    const late = await officer.post(`${at}/draft/priorities/p1`, typed);
    expect(late.location).toBe(`${at}?draft=unsaved`);
    expect((await officer.get(`${at}?draft=unsaved`)).html).toContain('was not saved');
    for (const button of ['/blocks/b1/move', '/priorities/p1/remove', '/discard'])
      expect((await officer.post(`${at}/draft${button}`, { to: 'up', revision })).location, button).toBe(
        `${at}?draft=gone`,
      );

    await officer.post(`${at}/start`, { from: 'current' });
    const begun = hidden((await officer.get(`${at}/draft/publish`)).html, 'revision');
    expect((await officer.get(`${at}?draft=gone`)).html).not.toContain('published already');
    await officer.post(`${at}/draft/discard`, { revision: begun });
    expect((await officer.get(`${at}?draft=gone`)).html).toContain('That draft was discarded.');
  });

  test('is no secret to find out by: others are refused as before, and a consultation that there is not is not found', async () => {
    const { at } = await scene();
    const other = visitor(address, await cookieOf((await makeAccount({ role: 'participant' })).id));
    expect((await other.get(`${at}/draft`)).status).toBe(403);
    expect((await visitor(address).get(`${at}/draft`)).location).toMatch(/^\/sign-in/);
    expect((await officer.get('/desk/spaces/there-is-none/workplan/draft')).status).toBe(404);
  });
});

describe('before a draft is published', () => {
  test('its page is shown as readers will get it, and then it is what they get', async () => {
    const { slug, at } = await scene();
    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    expect((await officer.get(`${at}/draft/publish`)).html).toContain('See the page as readers will get it');
    const preview = await officer.get(`${at}/draft/preview`);
    expect((await visitor(address).get(`/spaces/${slug}/workplan`)).status).toBe(404);
    const revision = hidden((await officer.get(`${at}/draft/publish`)).html, 'revision');
    await officer.post(`${at}/draft/publish`, { revision });
    const page = await visitor(address).get(`/spaces/${slug}/workplan`);
    const documentOf = (html: string) =>
      [...elementsOf(parsePage(html))]
        .filter(({ element }) => ['h2', 'h3', 'dt', 'dd'].includes(element.tagName) || isRichText(element))
        .map(({ element }) => wordsIn(element))
        .filter((words) => words !== '' && words !== 'Original file' && words !== 'plan.docx');
    const shown = documentOf(preview.html);
    expect(shown.length).toBeGreaterThan(10);
    expect(documentOf(page.html)).toEqual(expect.arrayContaining(shown));
  });

  test('a further version says in numbers what it changes', async () => {
    const { slug, at } = await scene();
    await makeWorkplan(slug);
    await officer.post(`${at}/start`, { from: 'current' });
    expect((await officer.get(`${at}/draft/publish`)).html).toContain('Nothing differs from version');
    await officer.post(`${at}/draft/blocks/add`, {});
    const { html } = await officer.get(`${at}/draft/text`);
    const blocks = propertiesOf(html, 'input').filter(({ name }) => name === 'block');
    const added = String(blocks.at(-1)?.value);
    const block = await officer.get(`${at}/draft/blocks/${added}`);
    const sent = { basedOn: hidden(block.html, 'basedOn'), markdown: 'Entirely new words.', priority: '-' };
    await officer.post(`${at}/draft/blocks/${added}`, sent);
    const last = await officer.get(`${at}/draft/publish`);
    expect(last.html).toContain('What changes for readers');
    expect(last.html).toContain('1 added');
  });
});

describe('what the fields of a priority could not hold', () => {
  test('is said beside the field, with the block of the text that has it', async () => {
    const { at, draft } = await scene();
    const lead =
      'The Executive Committee, with the support of the secretariat and of whoever wishes to join it';
    await upload(at, 'plan.docx', await docxOf([...PARTS.slice(0, 5), { text: `Lead: ${lead}` }], 'Plan'));
    const at2 =
      (await draft())?.blocks.findIndex(({ markdown }) => markdown.includes('whoever wishes')) ?? -1;
    expect(at2).toBeGreaterThanOrEqual(0);
    const { html } = await officer.get(`${at}/draft/priorities/p2`);
    expect(html).toContain('These words stand in the text as well.');
    expect(html).toMatch(new RegExp(`>Block ${at2 + 1}</a>`));
    expect((await officer.get(`${at}/draft/priorities/p1`)).html).not.toContain('stand in the text as well');
  });

  test('numbers of objectives that there are not are not called none: the words of the document are shown', async () => {
    const { at } = await scene();
    const parts: Part[] = [
      { heading: 2, text: 'New Priority 1: Women on the move' },
      { text: 'Objectives: Fair recruitment for all' },
    ];
    await upload(at, 'plan.docx', await docxOf(parts, 'Plan 2027'));
    const { html } = await officer.get(`${at}/draft`);
    expect(html).toContain('No objective of the Global Compact by number');
    expect(html).toContain('Fair recruitment for all');
    expect(html).not.toContain('0 objectives');
  });
});

describe('what cannot be read', () => {
  const latin = Buffer.from('Title,Leads\nÉté,IOM', 'latin1');
  const bomb = zipOf(wordFiles('', [{ name: 'word/media/a.png', content: Buffer.alloc(30_000_000) }]));
  const cases: [what: string, name: string, bytes: Uint8Array | string, words: string][] = [
    ['a renamed zip', 'plan.docx', zipOf([{ name: 'a.txt', content: 'words' }]), 'not a Word document'],
    ['a zip bomb', 'plan.docx', bomb, 'far larger inside'],
    [
      'a document without end',
      'plan.docx',
      zipOf(wordFiles(paragraph('x').repeat(10_001))),
      'at most 10000 can be read',
    ],
    ['Markdown in UTF-16', 'plan.md', Buffer.from('\uFEFF# Plan', 'utf16le'), 'UTF-16'],
    ['a text in Latin-1', 'plan.txt', latin, 'not in UTF-8'],
    ['a table whose quotes have no counterpart', 'plan.csv', 'Title,Leads\n"Sea,IOM\n', 'quotation mark'],
    ['a table without titles', 'plan.csv', 'a,b\n1,2\n', 'Title'],
    [
      'JSON with two priorities of one code',
      'plan.json',
      JSON.stringify({ title: 'P', priorities: ['O6', 'o6'].map((code) => ({ code, title: code })) }),
      'two priorities with the code',
    ],
  ];
  test.each(cases)(
    'is said at the field, and nothing is half made: %s',
    async (_what, name, bytes, words) => {
      const { at, draft } = await scene();
      const { status, html } = await upload(at, name, bytes);
      expect(status).toBe(400);
      expect(html).toContain(words);
      expect(propertiesOf(html, 'a').map(({ href }) => href)).toContain('#send-file');
      expect(await draft()).toBeNull();
    },
  );

  test('nor is a file beyond all measure: its field names the limit', async () => {
    const { at, draft } = await scene();
    const { status, html } = await upload(at, 'plan.docx', Buffer.alloc(30_000_000));
    expect([status, html]).toEqual([413, expect.stringContaining('20 MB')]);
    expect(propertiesOf(html, 'a').map(({ href }) => href)).toContain('#send-file');
    expect(await draft()).toBeNull();
  });

  test('nor is no file at all', async () => {
    const { at, draft } = await scene();
    const { status, html } = await officer.post(at, {});
    expect([status, html]).toEqual([400, expect.stringContaining('Choose a file.')]);
    expect(await draft()).toBeNull();
  });

  test('a document of 5,000 paragraphs is read whole, and its text is shown page by page', async () => {
    const { at, draft } = await scene();
    const parts = Array.from({ length: 5_000 }, (_, number) => ({ text: `Paragraph ${number}` }));
    expect((await upload(at, 'long.docx', await docxOf(parts))).status).toBe(303);
    expect((await draft())?.blocks).toHaveLength(5_000);
    const page = await officer.get(`${at}/draft/text?page=100`);
    expect(page.html).toContain('Paragraph 4999');
    expect(propertiesOf(page.html, 'select').filter((one) => one.name === 'place')).toHaveLength(50);
  });
});

describe('a form of the draft that cannot be taken', () => {
  test('keeps what was typed: two priorities with one code, and numbers that are none', async () => {
    const { at, draft } = await scene();
    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const { html } = await officer.get(`${at}/draft/priorities/p2`);
    const basedOn = hidden(html, 'basedOn');
    const typed = { basedOn, title: 'Typed anew', leads: 'One\nTwo' };
    const twice = await officer.post(`${at}/draft/priorities/p2`, { ...typed, priorityCode: 'o6' });
    expect(twice.status).toBe(400);
    expect(twice.html).toContain('“Climate and movement” has this code already.');
    expect(twice.html).toContain('href="#priority-priorityCode"');
    for (const words of ['value="o6"', 'value="Typed anew"', 'One\nTwo']) expect(twice.html).toContain(words);
    const wrong = await officer.post(`${at}/draft/priorities/p2`, {
      ...typed,
      priorityCode: 'N1',
      objectives: 'eight',
    });
    expect(wrong.html).toContain('href="#priority-objectives"');
    expect(wrong.html).toContain('value="eight"');
    expect((await draft())?.priorities[1]?.title).toBe('Women on the move');
  });

  test('keeps it too where somebody else saved meanwhile, shows what they saved, and saves at the second try', async () => {
    const { at, draft } = await scene();
    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const basedOn = hidden((await officer.get(`${at}/draft/priorities/p2`)).html, 'basedOn');
    const save = (title: string, mark: string) =>
      officer.post(`${at}/draft/priorities/p2`, { basedOn: mark, priorityCode: 'N1', title });
    expect((await save('Theirs', basedOn)).status).toBe(303);
    const refused = await save('Mine', basedOn);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('value="Mine"');
    expect(refused.html).toMatch(/As it is saved now:.{0,20}<bdi>Theirs/);
    expect((await save('Mine', hidden(refused.html, 'basedOn'))).status).toBe(303);
    expect((await draft())?.priorities[1]?.title).toBe('Mine');
  });

  test('a run of blocks that there is not comes back with its numbers, and the page it was on stays whole', async () => {
    const { at } = await scene();
    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const { html } = await officer.get(`${at}/draft/text`);
    const sent = { basedOn: hidden(html, 'basedOn'), from: '1', to: '500', priority: 'p1' };
    const refused = await officer.post(`${at}/draft/text/range`, sent);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('value="500"');
    expect(refused.html).toContain('href="#range-to"');
    expect(refused.html).toContain('They speak for themselves.');
  });

  test('a draft in progress is replaced only once that was said', async () => {
    const { at, draft } = await scene();
    await upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const refused = await upload(at, 'other.md', '# Other plan\n\nWords.');
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('href="#send-replace"');
    expect((await draft())?.title).toBe('Plan 2027');
    expect((await upload(at, 'other.md', '# Other plan\n\nWords.', { replace: 'on' })).status).toBe(303);
    expect((await draft())?.title).toBe('Other plan');
  });

  test('a draft with mistakes shows each with the way to its place, and no button to publish', async () => {
    const { id, at } = await scene();
    await officer.post(`${at}/start`, { from: 'nothing' });
    const { html } = await officer.get(`${at}/draft/publish`);
    expect(html).toContain('a workplan needs at least one');
    expect(html).not.toContain('Publish the workplan');
    const { revision } = await db().workplanDraft.findUniqueOrThrow({ where: { spaceId: id } });
    const refused = await officer.post(`${at}/draft/publish`, { revision: String(revision) });
    expect(refused.status).toBe(400);
    expect(await db().workplan.count({ where: { spaceId: id } })).toBe(0);
  });
});

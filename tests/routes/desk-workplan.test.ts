import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { docxOf } from '../imports/workplan-document/compose-docx';
import { paragraph, wordFiles, zipOf } from '../imports/workplan-document/zip-of';
import { useDatabase } from '../support/database';
import { useFileStore } from '../support/file-store';
import { useServedApp } from '../support/served-app';
import { visitor } from '../support/visitor';
import { hidden, PARTS, propertiesOf, useOfficer, workplanScene } from './workplan-officer';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });
const officer = useOfficer(address);

describe('a workplan on its way from a Word document to readers', () => {
  test('is read, corrected, placed and published; readers hear of it at the end and not before', async () => {
    const { slug, at, draft } = await workplanScene();
    expect((await officer.get(at)).html).toContain('Start with an empty draft');
    const read = await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
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
    const { at } = await workplanScene();
    const bytes = await docxOf(PARTS, 'Plan 2027');
    await officer.upload(at, 'The plan, März.docx', bytes);
    const answer = await fetch(address(`${at}/draft/file`), { headers: { Cookie: officer.cookie() } });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''The%20plan%2C%20M%C3%A4rz.docx",
    );
    expect(answer.headers.get('cache-control')).toContain('private');
    expect((await visitor(address).get(`${at}/draft/file`)).status).toBe(303);
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
      const { at, draft } = await workplanScene();
      const { status, html } = await officer.upload(at, name, bytes);
      expect(status).toBe(400);
      expect(html).toContain(words);
      expect(propertiesOf(html, 'a').map(({ href }) => href)).toContain('#send-file');
      expect(await draft()).toBeNull();
    },
  );

  test('nor is a file beyond all measure: its field names the limit', async () => {
    const { at, draft } = await workplanScene();
    const { status, html } = await officer.upload(at, 'plan.docx', Buffer.alloc(30_000_000));
    expect([status, html]).toEqual([413, expect.stringContaining('20 MB')]);
    expect(propertiesOf(html, 'a').map(({ href }) => href)).toContain('#send-file');
    expect(await draft()).toBeNull();
  });

  test('nor is no file at all', async () => {
    const { at, draft } = await workplanScene();
    const { status, html } = await officer.post(at, {});
    expect([status, html]).toEqual([400, expect.stringContaining('Choose a file.')]);
    expect(await draft()).toBeNull();
  });

  test('a document of 5,000 paragraphs is read whole, and its text is shown page by page', async () => {
    const { at, draft } = await workplanScene();
    const parts = Array.from({ length: 5_000 }, (_, number) => ({ text: `Paragraph ${number}` }));
    expect((await officer.upload(at, 'long.docx', await docxOf(parts))).status).toBe(303);
    expect((await draft())?.blocks).toHaveLength(5_000);
    const page = await officer.get(`${at}/draft/text?page=100`);
    expect(page.html).toContain('Paragraph 4999');
    expect(propertiesOf(page.html, 'select').filter((one) => one.name === 'place')).toHaveLength(50);
  });
});

describe('a form of the draft that cannot be taken', () => {
  test('keeps what was typed: two priorities with one code, and numbers that are none', async () => {
    const { at, draft } = await workplanScene();
    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
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
    const { at, draft } = await workplanScene();
    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
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
    const { at } = await workplanScene();
    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const { html } = await officer.get(`${at}/draft/text`);
    const sent = { basedOn: hidden(html, 'basedOn'), from: '1', to: '500', priority: 'p1' };
    const refused = await officer.post(`${at}/draft/text/range`, sent);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('value="500"');
    expect(refused.html).toContain('href="#range-to"');
    expect(refused.html).toContain('They speak for themselves.');
  });

  test('a draft in progress is replaced only once that was said', async () => {
    const { at, draft } = await workplanScene();
    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    const refused = await officer.upload(at, 'other.md', '# Other plan\n\nWords.');
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('href="#send-replace"');
    expect((await draft())?.title).toBe('Plan 2027');
    expect((await officer.upload(at, 'other.md', '# Other plan\n\nWords.', { replace: 'on' })).status).toBe(
      303,
    );
    expect((await draft())?.title).toBe('Other plan');
  });

  test('a draft with mistakes shows each with the way to its place, and no button to publish', async () => {
    const { id, at } = await workplanScene();
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

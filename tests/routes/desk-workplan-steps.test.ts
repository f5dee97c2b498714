import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { docxOf, type Part } from '../imports/workplan-document/compose-docx';
import { useDatabase } from '../support/database';
import { makeAccount, makeWorkplan } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { elementsOf, parsePage, textsOf } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';
import { hidden, PARTS, propertiesOf, useOfficer, workplanScene } from './workplan-officer';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });
const officer = useOfficer(address);

const isRichText = ({ properties }: Element) => String(properties.className ?? '').includes('rich-text');
const wordsIn = (element: Element): string =>
  [...textsOf(element)].map(({ text }) => text.value.trim()).join(' ');

describe('a form of the wizard that goes on', () => {
  test('saves what stands in it first: the facts on the way to the text, a priority on the way to the next', async () => {
    const { at, draft } = await workplanScene();
    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
    expect((await officer.get(`${at}/draft`)).html).toContain('Go on to the text');
    const recognised = await officer.get(`${at}/draft/about`);
    expect(recognised.html).toContain('Save and go on to the text');
    const facts = () => ({ title: 'Plan 2027', language: 'en', dated: 'Draft of 3 March 2027' });
    const on = { ...facts(), basedOn: hidden(recognised.html, 'basedOn') };
    expect((await officer.post(`${at}/draft/about`, on)).location).toBe(`${at}/draft/text?done=draftSaved`);
    expect((await draft())?.dated).toBe('Draft of 3 March 2027');
    const here = {
      ...facts(),
      dated: '',
      basedOn: hidden((await officer.get(`${at}/draft/about`)).html, 'basedOn'),
    };
    expect((await officer.post(`${at}/draft/about`, { ...here, stay: 'stay' })).location).toBe(
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
    const { slug, at, draft } = await workplanScene();
    const parts = Array.from({ length: 60 }, (_, number) => ({ text: `Paragraph ${number}` }));
    await officer.upload(at, 'plan.docx', await docxOf([...PARTS.slice(1, 3), ...parts], 'Plan 2027'));
    const place = async (page: number, place: string, more = {}) => {
      const { html } = await officer.get(`${at}/draft/text?page=${page}`);
      const blocks = propertiesOf(html, 'input').filter(({ name }) => name === 'block');
      const body = new URLSearchParams({ basedOn: hidden(html, 'basedOn', 1), ...more });
      for (const { value } of blocks) {
        body.append('block', String(value));
        body.append('place', place);
      }
      const headers = { Cookie: officer.cookie(), Origin: 'https://plenary.example' };
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
    // A block's own page comes after what was chosen for the others is saved.
    const block = (await draft())?.blocks[0]?.id ?? '';
    expect((await place(1, '-', { edit: block })).location).toBe(`${at}/draft/blocks/${block}`);
    expect((await draft())?.blocks[0]?.priorityKey).toBeNull();
    const revision = hidden((await officer.get(`${at}/draft/compare`)).html, 'revision');
    const saved = (more = {}) => officer.post(`${at}/draft/compare`, { revision, ...more });
    expect((await saved()).location).toBe(`${at}/draft/publish?done=pairsSaved`);
    expect((await saved({ stay: 'stay' })).location).toBe(`${at}/draft/compare?done=pairsSaved`);
  });
});

describe('a draft that is no longer in progress', () => {
  test('leads from every one of its pages to the desk, which says what became of it, never to “nothing here”', async () => {
    const { id, at } = await workplanScene();
    const pages = ['', '/about', '/text', '/text/range', '/compare', '/publish', '/preview', '/blocks/b1'];
    const all = [...pages, '/priorities/p1', '/priorities/new'];
    for (const page of all)
      expect((await officer.get(`${at}/draft${page}`)).location, page).toBe(`${at}?draft=gone`);
    expect((await officer.get(`${at}?draft=gone`)).html).toContain(
      'No draft of this workplan is in progress yet',
    );

    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
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
    const { at } = await workplanScene();
    const other = visitor(address, await cookieOf((await makeAccount({ role: 'participant' })).id));
    expect((await other.get(`${at}/draft`)).status).toBe(403);
    expect((await visitor(address).get(`${at}/draft`)).location).toMatch(/^\/sign-in/);
    expect((await officer.get('/desk/spaces/there-is-none/workplan/draft')).status).toBe(404);
  });
});

describe('before a draft is published', () => {
  test('its page is shown as readers will get it, and then it is what they get', async () => {
    const { slug, at } = await workplanScene();
    await officer.upload(at, 'plan.docx', await docxOf(PARTS, 'Plan 2027'));
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
    const { slug, at } = await workplanScene();
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
    const { at, draft } = await workplanScene();
    const lead =
      'The Executive Committee, with the support of the secretariat and of whoever wishes to join it';
    await officer.upload(
      at,
      'plan.docx',
      await docxOf([...PARTS.slice(0, 5), { text: `Lead: ${lead}` }], 'Plan'),
    );
    const at2 =
      (await draft())?.blocks.findIndex(({ markdown }) => markdown.includes('whoever wishes')) ?? -1;
    expect(at2).toBeGreaterThanOrEqual(0);
    const { html } = await officer.get(`${at}/draft/priorities/p2`);
    expect(html).toContain('These words stand in the text as well.');
    expect(html).toMatch(new RegExp(`>Block ${at2 + 1}</a>`));
    expect((await officer.get(`${at}/draft/priorities/p1`)).html).not.toContain('stand in the text as well');
  });

  test('numbers of objectives that there are not are not called none: the words of the document are shown', async () => {
    const { at } = await workplanScene();
    const parts: Part[] = [
      { heading: 2, text: 'New Priority 1: Women on the move' },
      { text: 'Objectives: Fair recruitment for all' },
    ];
    await officer.upload(at, 'plan.docx', await docxOf(parts, 'Plan 2027'));
    const { html } = await officer.get(`${at}/draft`);
    expect(html).toContain('No objective of the Global Compact by number');
    expect(html).toContain('Fair recruitment for all');
    expect(html).not.toContain('0 objectives');
  });
});

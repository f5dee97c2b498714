import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { readSearchFilters, searchCursor } from '~/comments/search/search-filters';
import { commentNamed, readSearchQuery } from '~/comments/search/search-query';
import { db } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { readSearchPage, type SearchPage } from '~/tagging/search/read-search-page.server';
import { useDatabase } from '../../support/database';
import {
  makeComments,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../../support/factories';

useDatabase();

/** What a reader finds at `?…` in a space. */
function search(slug: string, address: string, actor: Actor = anonymous): Promise<SearchPage> {
  const query = new URLSearchParams(address);
  const line = readSearchQuery(query.get('q'));
  const asked = {
    slug,
    query: line,
    filters: readSearchFilters(query),
    cursor: searchCursor(query),
    number: commentNamed(line.asked, 'comment'),
  };
  return readSearchPage(actor, asked, 'en');
}

/** What was found, each as "kind number" or the priority's code. */
const found = (page: SearchPage): string[] =>
  (page.results?.found ?? []).map((one) => {
    if (one.kind === 'comment' || one.kind === 'attachment') return `${one.kind} ${one.comment.number}`;
    return one.kind === 'priority' ? `priority ${one.term.code}` : `${one.kind} ${one.number}`;
  });
const marked = (page: SearchPage): string[] =>
  (page.results?.found ?? []).flatMap(({ snippet }) =>
    snippet.pieces.flatMap(({ text, isFound }) => (isFound ? [text] : [])),
  );
const ask = async (slug: string, q: string, actor?: Actor) =>
  found(await search(slug, `q=${encodeURIComponent(q)}`, actor));

describe('words are found', () => {
  test('in whatever form the language of the comment gives them, and are shown where they stand', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [
      { markdown: 'We organised *shelters* for refugees along the coast.' },
      { markdown: 'Nous avons accueilli des réfugiés à l’école.', language: 'fr' },
      { markdown: 'Something else.' },
    ]);
    const page = await search(slug, 'q=refugee');
    expect(found(page)).toEqual(['comment 1']);
    expect(marked(page)).toEqual(['refugees']);
    expect(await ask(slug, 'réfugié')).toEqual(['comment 2']);
    expect(marked(await search(slug, 'q=refugie'))).toEqual(['réfugiés']);
    expect(await ask(slug, "l'ecole")).toEqual(['comment 2']);
  });

  test('in scripts that put no spaces between them, and in Arabic with and without its marks', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [
      { markdown: '我们欢迎关于移徙工人权利的优先事项。', language: 'zh' },
      { markdown: 'نرحّب بالأُسَرِ المهاجرة وحقوقها', language: 'ar' },
      { markdown: 'เราสนับสนุนแรงงานข้ามชาติ', language: 'th' },
    ]);
    expect(await ask(slug, '权利')).toEqual(['comment 1']);
    expect(marked(await search(slug, 'q=工人'))).toEqual(['工人']);
    expect(await ask(slug, 'الاسر')).toEqual(['comment 2']);
    expect(await ask(slug, 'แรงงาน')).toEqual(['comment 3']);
  });

  test('together, as a phrase, without a word, or one of two', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [
      { markdown: 'Storm warning for harbour towns.' },
      { markdown: 'A warning about the storm/flood in towns.' },
      { markdown: 'Flood only.' },
    ]);
    expect(await ask(slug, 'storm warning')).toEqual(expect.arrayContaining(['comment 1', 'comment 2']));
    expect(await ask(slug, '"storm warning"')).toEqual(['comment 1']);
    expect(await ask(slug, 'storm -harbour')).toEqual(['comment 2']);
    expect((await ask(slug, 'harbour OR flood')).sort()).toEqual(['comment 1', 'comment 2', 'comment 3']);
  });

  test('in questions, in priorities and in the paragraphs of the draft', async () => {
    const { id, slug } = await makeSpace();
    await makeQuestion(id, 'Which *apprenticeships* are missing?');
    await makeWorkplan(slug);
    expect((await ask(slug, 'apprenticeship')).sort()).toEqual(['priority N5', 'question 1']);
    expect(await ask(slug, 'introduction')).toEqual(['block 1']);
    expect(found(await search(slug, 'q=apprenticeship&kind=draft'))).toEqual(['priority N5']);
  });

  test('in the names of who spoke, with the way to what they said', async () => {
    const { id, slug } = await makeSpace();
    const name = 'Harbour Workers’ Union';
    const voices = [
      { organisationId: await makeOrganisation({ name }), nameAsPrinted: name, confirmed: true },
    ];
    await makeComments(id, [
      { voices, authorName: 'Ines Pilot' },
      { authorName: 'Ines Pilot' },
      { authorName: 'Other' },
    ]);
    expect((await search(slug, 'q=harbour union')).speakers.organisations).toEqual([
      expect.objectContaining({ name, comments: 1 }),
    ]);
    expect((await search(slug, 'q=INES')).speakers.people).toEqual([
      { name: 'Ines Pilot', comments: 2, numbers: [1, 2] },
    ]);
  });

  test('at once after a comment is posted, and the comment by its number', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [{ markdown: 'First.' }, { markdown: 'Second lighthouse.' }]);
    expect(await ask(slug, 'lighthouse')).toEqual(['comment 2']);
    for (const q of ['2', '%232', 'comment 2', 'Comment 2'])
      expect((await search(slug, `q=${q}`)).named?.number, q).toBe(2);
    expect((await search(slug, 'q=objective 2')).named).toBeNull();
  });
});

describe('a search is narrowed', () => {
  test('by question, priority, objective, organisation, group, day and files; and lists without words', async () => {
    const { id, slug } = await makeSpace();
    const questionId = await makeQuestion(id);
    await makeWorkplan(slug);
    const name = 'Seafarers’ Mission of the North';
    const organisationId = await makeOrganisation({ name, stakeholderGroups: ['faith-based'] });
    const { slug: organisation } = await db().organisation.findUniqueOrThrow({
      where: { id: organisationId },
    });
    await makeComments(id, [
      { questionId, markdown: 'Harbour and Priority N5.' },
      {
        markdown: 'Harbour and GCM objective 8.',
        voices: [{ organisationId, nameAsPrinted: name, confirmed: true }],
      },
      { markdown: 'Harbour.', postedAt: new Date('2026-11-02T23:30:00Z') },
      {
        markdown: 'Harbour, on a day.',
        postedAt: new Date('2026-11-05T00:00:00Z'),
        postedAtPrecision: 'day',
      },
    ]);
    const by = async (filter: string) => found(await search(slug, `q=harbour&kind=comment&${filter}`)).sort();
    expect(await by('question=1')).toEqual(['comment 1']);
    expect(await by('priority=N5')).toEqual(['comment 1']);
    expect(await by('objective=8')).toEqual(['comment 2']);
    expect(await by(`organisation=${organisation}`)).toEqual(['comment 2']);
    expect(await by('group=faith-based')).toEqual(['comment 2']);
    expect(await by('from=2026-11-02&to=2026-11-02')).toEqual(['comment 3']);
    expect(await by('from=2026-11-05')).toEqual(['comment 4']);
    expect(await by('files=on')).toEqual([]);
    expect(found(await search(slug, 'question=1'))).toEqual(['comment 1']);
    expect(found(await search(slug, 'q=apprenticeship'))).toEqual(['priority N5']);
    expect(found(await search(slug, 'q=apprenticeship&question=1'))).toEqual([]);
  });

  test('by nothing that tells who withheld a name', async () => {
    const { id, slug } = await makeSpace();
    const organisationId = await makeOrganisation({
      name: 'The Quiet Shelter',
      stakeholderGroups: ['media'],
    });
    const { slug: organisation } = await db().organisation.findUniqueOrThrow({
      where: { id: organisationId },
    });
    const voices = [{ organisationId, nameAsPrinted: 'The Quiet Shelter', confirmed: true }];
    await makeComments(id, [
      { markdown: 'Harbour.', nameWithheld: true, voices, authorName: 'Secret Person' },
    ]);
    for (const address of [
      `organisation=${organisation}`,
      'group=media',
      'q=quiet shelter',
      'q=secret person',
    ]) {
      const page = await search(slug, address);
      expect([found(page), page.results?.total ?? 0, page.speakers], address).toEqual([
        [],
        0,
        { organisations: [], people: [] },
      ]);
      expect(page.choices.organisations).toEqual([]);
    }
    expect(JSON.stringify(await search(slug, 'q=harbour'))).not.toMatch(/Quiet|Secret/);
    expect(found(await search(slug, `organisation=${organisation}`, operator))).toEqual(['comment 1']);
  });
});

describe('results', () => {
  test('go on where the page ended, each once', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(
      id,
      Array.from({ length: 45 }, (_, at) => ({ markdown: `Harbour ${'and more '.repeat(at % 3)}` })),
    );
    const all: string[] = [];
    let after: string | null | undefined = '';
    while (after !== null && after !== undefined) {
      const page: SearchPage = await search(slug, `q=harbour&after=${after}`);
      expect(page.results?.total).toBe(45);
      all.push(...found(page));
      after = page.results?.after;
    }
    expect(all.length).toBe(45);
    expect(new Set(all).size).toBe(45);
  });

  test('that take too long are given up, and the reader is told what to do', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [{ markdown: 'Harbour.' }]);
    await db().$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE search_entry IN ACCESS EXCLUSIVE MODE`;
        await expect(search(slug, 'q=harbour')).rejects.toThrow(
          new BadInput('This search takes too long. Use fewer words, or rarer ones.'),
        );
      },
      { timeout: 20_000 },
    );
    expect(await ask(slug, 'harbour')).toEqual(['comment 1']);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import type { AuthorTags } from '~/tagging/author-tags/author-tags';
import { TAG_POSITIONS } from '~/tagging/tag-position';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace, makeWorkplan } from '../../support/factories';
import { postTagged, tagLines } from './drafted';

useDatabase();

const TEXT = 'We welcome Ongoing Priority 6 and GCM Objective 8. On Priority 2 we have doubts.';

let space: { id: string; slug: string };
let author: Person;
beforeAll(async () => {
  space = await makeSpace();
  await makeWorkplan(space.slug);
  author = (await makeAccount()).person;
});

const find = (
  key: string,
  words: string,
  kept: string | null,
  position: AuthorTags['finds'][0]['position'] = null,
) => ({
  key,
  words: [words],
  kept,
  position,
});

describe('what its author says of a comment’s tags', () => {
  test('nothing: they stay as the recogniser made them, for the team to look at', async () => {
    const { posted } = await postTagged(space, author, TEXT, {});
    expect(await tagLines(posted.id)).toEqual([
      'priority O6 confirmed recognised “Ongoing Priority 6” - open',
      'gcm 8 confirmed recognised “GCM Objective 8” - open',
      'priority O2 proposed recognised “Priority 2” - open',
    ]);
  });

  test('keeps, drops and chooses: each find as decided, with the position, and known to be the recogniser’s', async () => {
    const { posted } = await postTagged(space, author, `${TEXT} Kept.`, {
      finds: [
        find('priority:O6', 'Ongoing Priority 6', 'O6', 'welcomes'),
        find('gcm:8', 'GCM Objective 8', null),
        find('?priority:O2,N2', 'Priority 2', 'N2', 'asks'),
      ],
    });
    expect(await tagLines(posted.id)).toEqual([
      'priority O6 confirmed recognised “Ongoing Priority 6” welcomes decided',
      'gcm 8 rejected recognised “GCM Objective 8” - decided',
      'priority N2 confirmed recognised “Priority 2” asks decided',
    ]);
  });

  test('keeps a find that was less certain with the tick that it was shown with', async () => {
    const { posted } = await postTagged(space, author, 'N5 is what we are for.', {
      finds: [find('?priority:N5', 'N5', 'N5')],
    });
    expect(await tagLines(posted.id)).toEqual(['priority N5 confirmed recognised “N5” - decided']);
  });

  test('of words that the text no longer has counts for nothing, nor a choice that was not offered', async () => {
    const { posted } = await postTagged(space, author, `${TEXT} Changed.`, {
      finds: [
        find('priority:O6', 'Priority O6', null),
        find('?priority:O2,N2', 'Priority 2', 'N5'),
        find('gcm:21', 'Objective 21', '21'),
      ],
      added: [{ framework: 'gcm', code: '99', position: null }],
      offers: [{ code: 'X1', text: null }],
    });
    expect(await tagLines(posted.id)).toEqual([
      'priority O6 confirmed recognised “Ongoing Priority 6” - open',
      'gcm 8 confirmed recognised “GCM Objective 8” - open',
      'priority O2 proposed recognised “Priority 2” - open',
    ]);
    expect(await db().offer.count({ where: { commentId: posted.id } })).toBe(0);
  });

  test('adds a term: on the words of its title where the text has them, else on the whole comment; not a second time where words name it', async () => {
    const { posted } = await postTagged(
      space,
      author,
      'We like registers of missing seafarers, and GCM 23 Objective 5 too.',
      {
        added: [
          { framework: 'priority', code: 'N2', position: 'welcomes' },
          { framework: 'gcm', code: '15', position: null },
          { framework: 'gcm', code: '5', position: 'informs' },
        ],
      },
    );
    const lines = await tagLines(posted.id);
    expect(lines.filter((line) => / N2 /.test(line))).toEqual([
      'priority N2 confirmed author “registers of missing seafarers” welcomes decided',
    ]);
    expect(lines).toContain('gcm 15 confirmed author whole - decided');
    expect(lines.filter((line) => line.startsWith('gcm 5 '))).toEqual([
      'gcm 5 confirmed recognised “Objective 5” informs decided',
    ]);
  });

  test('keeps proposals in order and offers with their words', async () => {
    const { posted } = await postTagged(space, author, 'We ask for something new altogether.', {
      proposals: [{ title: 'A priority on women migrant workers' }, { title: 'Ein Vorschlag' }],
      offers: [
        { code: 'N5', text: 'Two trainers.' },
        { code: 'O6', text: null },
      ],
    });
    const comment = await db().comment.findUniqueOrThrow({
      where: { id: posted.id },
      include: {
        proposals: { orderBy: { position: 'asc' } },
        offers: { include: { priority: { include: { term: true } } } },
      },
    });
    expect(comment.proposals.map(({ title }) => title)).toEqual([
      'A priority on women migrant workers',
      'Ein Vorschlag',
    ]);
    expect(comment.offers.map(({ priority, text }) => `${priority.term.code} ${text}`).sort()).toEqual([
      'N5 Two trainers.',
      'O6 null',
    ]);
  });

  test('is done once, however often the draft is sent, also at the same moment', async () => {
    const tags = { proposals: [{ title: 'Once' }], added: [{ framework: 'gcm', code: '1', position: null }] };
    const { posted, send } = await postTagged(space, author, 'This is sent several times over.', tags);
    const again = await Promise.all([send(), send()]);
    expect(again.map(({ id, isNew }) => [id, isNew])).toEqual([
      [posted.id, false],
      [posted.id, false],
    ]);
    expect(await db().proposal.count({ where: { commentId: posted.id } })).toBe(1);
    expect(await db().tag.count({ where: { commentId: posted.id } })).toBe(1);
  });

  test('stays when the comments are read anew', async () => {
    const { posted } = await postTagged(space, author, `${TEXT} Anew.`, {
      finds: [find('gcm:8', 'GCM Objective 8', null), find('?priority:O2,N2', 'Priority 2', null)],
      added: [{ framework: 'gcm', code: '2', position: 'objects' }],
    });
    const before = await tagLines(posted.id);
    await makeWorkplan(space.slug);
    expect(await tagLines(posted.id)).toEqual(before);
    expect(before).toContain('gcm 8 rejected recognised “GCM Objective 8” - decided');
  });

  test('whatever it is, the public counts are those of an independent recount', async () => {
    const other = await makeSpace();
    await makeWorkplan(other.slug);
    const position = fc.option(fc.constantFrom(...TAG_POSITIONS), { nil: null });
    const shown = [
      { key: 'priority:O6', words: ['Ongoing Priority 6'], codes: ['O6', null] },
      { key: 'gcm:8', words: ['GCM Objective 8'], codes: ['8', null, 'nonsense'] },
      { key: '?priority:O2,N2', words: ['Priority 2'], codes: ['O2', 'N2', null] },
    ];
    const finds = fc
      .tuple(
        ...shown.map(({ key, words, codes }) =>
          fc.record({
            key: fc.constant(key),
            words: fc.constant(words),
            kept: fc.constantFrom(...codes),
            position,
          }),
        ),
      )
      .chain((all) => fc.subarray(all));
    const added = fc.array(
      fc.record({
        framework: fc.constantFrom('gcm', 'priority', 'none'),
        code: fc.constantFrom('1', '8', 'N5', 'O6'),
        position,
      }),
      { maxLength: 4 },
    );
    let round = 0;
    await fc.assert(
      fc.asyncProperty(finds, added, async (decided, more) => {
        round += 1;
        const person = (await makeAccount()).person;
        await postTagged(other, person, `${TEXT} Round ${round}, ${'again '.repeat(round)}`, {
          finds: decided,
          added: more,
        });
        expect(await countsOf(other.id)).toEqual(await recount(other.id));
      }),
      { numRuns: 20 },
    );
  });
});

async function countsOf(spaceId: string) {
  const rows = await db().termCount.findMany({ where: { spaceId } });
  return new Map(rows.map(({ termId, tags, comments }) => [termId, { tags, comments }]));
}

/** From the tags themselves, one by one. */
async function recount(spaceId: string) {
  const comments = await db().comment.findMany({
    where: { spaceId, status: 'published' },
    include: { tags: true },
  });
  const counts = new Map<string, { tags: number; comments: number }>();
  for (const { tags } of comments) {
    const confirmed = tags.filter(({ state }) => state === 'confirmed');
    for (const termId of new Set(confirmed.map((tag) => tag.termId))) {
      const known = counts.get(termId) ?? { tags: 0, comments: 0 };
      known.comments += 1;
      known.tags += confirmed.filter((tag) => tag.termId === termId).length;
      counts.set(termId, known);
    }
  }
  return counts;
}

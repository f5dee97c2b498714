import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { importFramework } from '~/frameworks/import-framework.server';
import { frameworkSchema } from '~/frameworks/schema';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { importWorkplan } from '~/spaces/import-workplan.server';
import { workplanSchema } from '~/spaces/workplan-schema';
import { refreshRecognition } from '~/tagging/refresh-recognition.server';
import { useDatabase } from '../support/database';
import { makeComments, makeOrganisation, makeSpace, makeWorkplan } from '../support/factories';

useDatabase();

interface FoundTag {
  term: string;
  quote: string | undefined;
  state: string;
}

async function tagsOf(spaceId: string): Promise<FoundTag[]> {
  const tags = await db().tag.findMany({
    where: { comment: { spaceId } },
    include: { term: { include: { framework: true } }, excerpt: true, comment: true },
    orderBy: [{ comment: { number: 'asc' } }, { excerpt: { start: 'asc' } }, { term: { code: 'asc' } }],
  });
  return tags.map((tag) => ({
    term: `${tag.term.framework.citedAs} ${tag.term.code}`,
    quote: tag.excerpt?.quote,
    state: tag.state,
  }));
}

describe('what the recogniser finds in comments', () => {
  test('becomes tags with evidence: the words, where they stand, and a little around them', async () => {
    const { id } = await makeSpace();
    await makeComments(id, [{ markdown: 'We support **GCM Objective 8** and PD 59 in full.' }]);
    expect(await tagsOf(id)).toEqual([
      { term: 'gcm 8', quote: 'GCM Objective 8', state: 'confirmed' },
      { term: 'pd 59', quote: 'PD 59', state: 'confirmed' },
    ]);
    const { excerpt } = await db().tag.findFirstOrThrow({
      where: { comment: { spaceId: id }, term: { code: '8' } },
      include: { excerpt: { include: { revision: true } } },
    });
    expect(excerpt?.revision.text.slice(excerpt.start, excerpt.end)).toBe('GCM Objective 8');
    expect([excerpt?.before, excerpt?.after]).toEqual(['We support ', ' and PD 59 in full.']);
  });

  test('is found again when the workplan comes after the comments, with the same result as before them', async () => {
    const text =
      'We welcome Ongoing Priority 6 and the work on Priority 2 on missing seafarers. See objectives 5 and 8.';
    const early = await makeSpace();
    await makeWorkplan(early.slug);
    await makeComments(early.id, [{ markdown: text }]);
    const late = await makeSpace();
    await makeComments(late.id, [{ markdown: text }]);
    expect((await tagsOf(late.id)).map((tag) => tag.term)).toEqual(['gcm 5', 'gcm 8']);
    await makeWorkplan(late.slug);
    expect(await tagsOf(late.id)).toEqual(await tagsOf(early.id));
    expect((await tagsOf(late.id)).map((tag) => tag.term)).toContain('priority O6');
  });

  test('stays what it was on the version that the comment was written on, whatever later ones have, and what people decided stays', async () => {
    const { id, slug } = await makeSpace();
    await makeWorkplan(slug);
    await makeComments(id, [{ markdown: 'Ongoing Priority 6 and New Priority 5.' }]);
    const decided = await db().tag.findFirstOrThrow({
      where: { comment: { spaceId: id }, term: { code: 'O6' } },
    });
    await db().tag.update({ where: { id: decided.id }, data: { state: 'rejected', decidedAt: new Date() } });
    const only = workplanSchema.parse({
      title: 'Another draft',
      priorities: [{ code: 'N7', group: 'new', number: 7, title: 'Lighthouses' }],
    });
    await inTransaction((tx) => importWorkplan(tx, systemClock, operator, slug, only));
    const kept = [
      { term: 'priority O6', quote: 'Ongoing Priority 6', state: 'rejected' },
      { term: 'priority N5', quote: 'New Priority 5', state: 'confirmed' },
    ];
    expect(await tagsOf(id)).toEqual(kept);
    // What comes now speaks of the draft of today; of a priority that this one has no more, by its code.
    await makeComments(id, [{ markdown: 'New Priority 7, and N5 as it was.' }]);
    expect(await tagsOf(id)).toEqual([
      ...kept,
      { term: 'priority N7', quote: 'New Priority 7', state: 'confirmed' },
      { term: 'priority N5', quote: 'N5', state: 'confirmed' },
    ]);
    await makeWorkplan(slug);
    expect((await tagsOf(id)).slice(0, 2)).toEqual(kept);
  });

  test('is not proposed again on words that a person has given another meaning', async () => {
    const { id, slug } = await makeSpace();
    await makeWorkplan(slug);
    await makeComments(id, [{ markdown: 'On Priority 2 we have doubts.' }]);
    const [proposed] = await tagsOf(id);
    expect(proposed?.state).toBe('proposed');
    const other = proposed?.term === 'priority N2' ? 'O2' : 'N2';
    const tag = await db().tag.findFirstOrThrow({ where: { comment: { spaceId: id } } });
    const term = await db().term.findFirstOrThrow({
      where: { code: other, framework: { workplan: { spaceId: id } } },
    });
    await db().tag.update({
      where: { id: tag.id },
      data: { termId: term.id, state: 'confirmed', source: 'moderator', decidedAt: new Date() },
    });
    await makeComments(id, [{ markdown: 'Another comment.' }]);
    const gcm = frameworkSchema.parse({
      key: 'local',
      title: { en: 'Local topics' },
      source: 'the test',
      terms: [{ code: 'A', title: { en: 'Harbours' } }],
    });
    await inTransaction((tx) => importFramework(tx, systemClock, operator, gcm));
    expect(await tagsOf(id)).toEqual([
      { term: `priority ${other}`, quote: 'Priority 2', state: 'confirmed' },
    ]);
  });

  test('is found again by a newer recogniser, once, and archived spaces are left as they were', async () => {
    const { id } = await makeSpace();
    const archived = await makeSpace({ stage: 'archived' });
    for (const space of [id, archived.id]) await makeComments(space, [{ markdown: 'On objective 7.' }]);
    await db().tag.deleteMany({ where: { comment: { spaceId: { in: [id, archived.id] } } } });
    await db().space.updateMany({
      where: { id: { in: [id, archived.id] } },
      data: { recogniserVersion: 'older' },
    });
    expect(await inTransaction((tx) => refreshRecognition(tx, systemClock))).toBe(1);
    expect((await tagsOf(id)).map((tag) => tag.term)).toEqual(['gcm 7']);
    expect(await tagsOf(archived.id)).toEqual([]);
    expect(await inTransaction((tx) => refreshRecognition(tx, systemClock))).toBe(0);
  });

  test('stays the same tag when it is found again', async () => {
    const { id, slug } = await makeSpace();
    await makeComments(id, [{ markdown: 'Objective 5 i) and objectives 6 to 8.' }]);
    const ids = async () =>
      (await db().tag.findMany({ where: { comment: { spaceId: id } }, orderBy: { id: 'asc' } })).map(
        (tag) => tag.id,
      );
    const before = await ids();
    expect(before).toHaveLength(4);
    await makeWorkplan(slug);
    expect(await ids()).toEqual(before);
  });
});

describe('the counts of a term', () => {
  const countOf = (spaceId: string, code: string) =>
    db().termCount.findFirst({
      where: { spaceId, term: { code, framework: { key: 'gcm' } } },
      select: { tags: true, comments: true, organisations: true, unstated: true },
    });

  test('an organisation counts once, and comments without one are counted apart', async () => {
    const { id } = await makeSpace();
    const voice = async () => ({
      organisationId: await makeOrganisation(),
      nameAsPrinted: 'As printed',
      confirmed: true,
    });
    const caritas = await voice();
    await makeComments(id, [
      { markdown: 'Objective 7, and objective 7 again.', voices: [caritas] },
      { markdown: 'Objective 7.', voices: [caritas] },
      { markdown: 'Objective 7.', voices: [await voice(), await voice()] },
      { markdown: 'Objective 7.' },
      { markdown: 'Objective 7.' },
    ]);
    expect(await countOf(id, '7')).toEqual({ tags: 6, comments: 5, organisations: 3, unstated: 2 });
  });

  test('what is not published, and an organisation whose name is withheld, is in no count', async () => {
    const { id } = await makeSpace();
    const voices = [
      { organisationId: await makeOrganisation(), nameAsPrinted: 'As printed', confirmed: true },
    ];
    await makeComments(id, [
      { markdown: 'Objective 9.', status: 'pending' },
      { markdown: 'Objective 9.', status: 'hidden' },
    ]);
    expect(await countOf(id, '9')).toBeNull();
    await makeComments(id, [{ markdown: 'Objective 9.', voices, nameWithheld: true }]);
    expect(await countOf(id, '9')).toEqual({ tags: 1, comments: 1, organisations: 0, unstated: 1 });
    const space = await db().space.findUniqueOrThrow({ where: { id } });
    expect([space.commentCount, space.unplacedCount]).toEqual([1, 1]);
  });
});

describe('importing a framework', () => {
  const gcm = () =>
    frameworkSchema.parse(JSON.parse(readFileSync('prisma/reference/frameworks/gcm.json', 'utf8')));

  test('repeating it changes nothing: no event, no new revision', async () => {
    const { id } = await makeSpace();
    const before = (await db().space.findUniqueOrThrow({ where: { id } })).revision;
    const again = await inTransaction((tx) => importFramework(tx, systemClock, operator, gcm()));
    expect(again.changed).toBe(false);
    expect((await db().space.findUniqueOrThrow({ where: { id } })).revision).toBe(before);
  });

  test('a term that the file no longer has goes out of use and keeps what people tagged with it', async () => {
    const { id } = await makeSpace();
    await makeComments(id, [{ markdown: 'On objective 23.' }]);
    await db().tag.updateMany({ where: { comment: { spaceId: id } }, data: { decidedAt: new Date() } });
    const shorter = gcm();
    shorter.terms = shorter.terms.filter((term) => term.code !== '23');
    await inTransaction((tx) => importFramework(tx, systemClock, operator, shorter));
    expect(await tagsOf(id)).toHaveLength(1);
    expect(
      await db().term.findFirstOrThrow({ where: { code: '23', framework: { key: 'gcm' } } }),
    ).toMatchObject({ current: false });
    await makeComments(id, [{ markdown: 'On objective 23 again.' }]);
    expect(await tagsOf(id)).toHaveLength(1);
    await inTransaction((tx) => importFramework(tx, systemClock, operator, gcm()));
    expect(await tagsOf(id)).toHaveLength(2);
  });
});

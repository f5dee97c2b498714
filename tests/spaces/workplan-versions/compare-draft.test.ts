import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { publishWorkplanDraft } from '~/spaces/publish-workplan-draft.server';
import { pairBlocks } from '~/spaces/workplan-versions/pair-blocks.server';
import { readBlock } from '~/spaces/workplan-versions/read-block.server';
import { readDraftChanges } from '~/spaces/workplan-versions/read-draft-changes.server';
import { readVersionPage } from '~/spaces/workplan-versions/read-version-page.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { blocksOf, draftWith, makeDraft, publishDraft } from '../../support/workplan-versions';

useDatabase();

const KEPT = 'This paragraph says the same in every version of the plan.';
const BOATS = 'Lifeboats are inspected every spring.';
const VESSELS = 'Each vessel that saves lives is looked over before the season, by two people.';
const CREWS = 'Crews practise at night, in every harbour, at least once a month.';

describe('what a draft changes of the version that readers see', () => {
  test('is told by paragraph, with a rewritten one taken for gone and added until somebody says that it is the same', async () => {
    const space = await makeSpace();
    await publishDraft(space, draftWith([KEPT, ['N2', BOATS]]));
    await makeDraft(space.id, draftWith([KEPT, ['N2', VESSELS], ['N5', CREWS]]));
    const before = await readDraftChanges(operator, space.slug, 'en');
    expect(before.changes.counts).toMatchObject({ same: 1, added: 2, removed: 1, changed: 0 });

    const gone = before.changes.blocks.find(({ kind }) => kind === 'removed')?.before;
    const is = before.added.find(({ text }) => text === VESSELS);
    const pairs = [{ before: gone!.id, after: is!.id }];
    await perform(pairBlocks, operator, { slug: space.slug, revision: 1, pairs });
    const { changes, revision } = await readDraftChanges(operator, space.slug, 'en');
    expect(changes.counts).toMatchObject({ same: 1, added: 1, removed: 0, changed: 1 });
    expect(changes.blocks.find(({ kind }) => kind === 'changed')).toMatchObject({
      isByHand: true,
      number: 2,
    });
    expect(revision).toBe(2);
  });

  test('leaves what was said by hand alone when other pairs are saved, and takes it back when somebody says so', async () => {
    const space = await makeSpace();
    await publishDraft(space, draftWith([KEPT, ['N2', BOATS]]));
    await makeDraft(space.id, draftWith([KEPT, ['N2', VESSELS]]));
    const [, old] = (await db().block.findMany({
      where: { workplan: { spaceId: space.id } },
      orderBy: { number: 'asc' },
    }))!;
    const said = (revision: number, after: string | null) =>
      perform(pairBlocks, operator, { slug: space.slug, revision, pairs: [{ before: old!.id, after }] });
    await said(1, 'b2');
    // The same again is nothing new.
    await said(2, 'b2');
    expect((await readDraftChanges(operator, space.slug, 'en')).revision).toBe(2);
    await said(2, null);
    expect((await readDraftChanges(operator, space.slug, 'en')).changes.counts).toMatchObject({
      added: 1,
      removed: 1,
    });
  });

  test('also names what is said otherwise of a priority', async () => {
    const space = await makeSpace();
    const plan = (timeline: string, title: string) =>
      draftWith([KEPT], { priorities: [{ code: 'N2', title, timeline, leads: ['Harbour board'] }] });
    await publishDraft(space, plan('2027', 'Registers'));
    await makeDraft(space.id, plan('2027 and 2028', 'Registers'));
    const { changes } = await readDraftChanges(operator, space.slug, 'en');
    expect(changes.priorities).toMatchObject([
      {
        kind: 'facts',
        code: 'N2',
        before: 'Registers',
        after: 'Registers',
        facts: [
          {
            fact: 'timeline',
            words: [
              { kind: 'same', text: '2027' },
              { kind: 'added', text: ' and 2028' },
            ],
          },
        ],
      },
    ]);
  });

  test('is nobody’s to see or to correct but the secretariat’s, and only while both are there', async () => {
    const space = await makeSpace();
    const { person } = await makeAccount({ moderates: [space.id] });
    await expect(readDraftChanges(person, space.slug, 'en')).rejects.toThrow(Forbidden);
    await expect(readDraftChanges(operator, space.slug, 'en')).rejects.toThrow(NotFound);
    await publishDraft(space, draftWith([KEPT, BOATS, CREWS]));
    await makeDraft(space.id, draftWith([KEPT, VESSELS]));
    const pair = (
      pairs: { before: string; after: string | null }[],
      revision = 1,
      actor: typeof operator | typeof person = operator,
    ) => perform(pairBlocks, actor, { slug: space.slug, revision, pairs });
    await expect(pair([], 1, person)).rejects.toThrow(Forbidden);
    await expect(pair([], 7)).rejects.toThrow(Conflict);
    const rows = await db().block.findMany({
      where: { workplan: { spaceId: space.id } },
      orderBy: { number: 'asc' },
    });
    const [, boats, crews] = rows;
    const twice = [boats, crews].map((block) => ({ before: block!.id, after: 'b2' }));
    await expect(pair(twice)).rejects.toThrow(InvalidField);
    // What is in neither version is passed over.
    await pair([{ before: systemClock.newId(), after: 'b9' }]);
    expect((await readDraftChanges(operator, space.slug, 'en')).revision).toBe(1);
  });
});

describe('what a version changed', () => {
  test('is told of what was published, as it was paired then, and a paragraph tells its own history', async () => {
    const space = await makeSpace();
    await publishDraft(space, draftWith([KEPT, ['N2', BOATS]]));
    await makeDraft(space.id, draftWith([['N2', VESSELS], KEPT]));
    const [, old] = await db().block.findMany({
      where: { workplan: { spaceId: space.id } },
      orderBy: { number: 'asc' },
    });
    await perform(pairBlocks, operator, {
      slug: space.slug,
      revision: 1,
      pairs: [{ before: old!.id, after: 'b1' }],
    });
    await perform(publishWorkplanDraft, operator, { slug: space.slug, revision: 2 });
    expect([...(await blocksOf(space.id))]).toEqual([
      [1, [2, KEPT]],
      [2, [1, VESSELS]],
    ]);
    const page = await readVersionPage(operator, { slug: space.slug, number: 2 }, 'en');
    expect(page.changes?.counts).toMatchObject({ added: 0, removed: 0 });
    expect(page.changes?.blocks.filter(({ kind }) => kind !== 'moved')).toHaveLength(1);
    expect((await readVersionPage(operator, { slug: space.slug, number: 1 }, 'en')).changes).toBeNull();
    await expect(readVersionPage(operator, { slug: space.slug, number: 3 }, 'en')).rejects.toThrow(NotFound);

    const block = await readBlock(space.id, 2, 'en');
    expect(block).toMatchObject({ place: 1, lastVersion: 2, priority: { code: 'N2' } });
    expect(block.history.map(({ version }) => version)).toEqual([2]);
    expect(
      block.history[0]?.words
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(VESSELS);
  });
});

import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import { db, inTransaction } from '~/platform/db.server';
import { BadInput, Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { publishWorkplanDraft } from '~/spaces/publish-workplan-draft.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { readWorkplan } from '~/spaces/read-workplan.server';
import { draftOfCurrent } from '~/spaces/workplan-desk/draft-of-current.server';
import { pairBlocks } from '~/spaces/workplan-versions/pair-blocks.server';
import { readVersionPage } from '~/spaces/workplan-versions/read-version-page.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { useFileStore } from '../../support/file-store';
import { blocksOf, draftWith, makeDraft, publishDraft } from '../../support/workplan-versions';

useDatabase();
useFileStore();

const INTRODUCTION = 'This workplan says what the harbour board does about sailors who are lost at sea.';
const REGISTER = 'The board keeps one register of all sailors who did not come home.';
const TRAINING = 'Three towns train forty apprentices a year.';
const first = draftWith([INTRODUCTION, ['N2', REGISTER], ['N5', TRAINING]]);

describe('publishing the draft of a workplan', () => {
  test('makes version 1 with its priorities, its text in order and the document it came as, and clears the desk', async () => {
    const space = await makeSpace();
    const { person } = await makeAccount({ role: 'secretariat' });
    await makeDraft(space.id, first, { name: 'plan.txt', bytes: Buffer.from('A plan') });
    const input = { slug: space.slug, revision: 1 };
    expect(await perform(publishWorkplanDraft, person, input)).toEqual({ version: 1 });
    const version = await db().workplanVersion.findFirstOrThrow({
      where: { workplan: { spaceId: space.id } },
      include: { texts: { orderBy: { position: 'asc' } }, file: true },
    });
    expect(version).toMatchObject({ number: 1, actorId: person.accountId, fileName: 'plan.txt' });
    expect(version.file?.bytes).toBe(6);
    expect(version.texts.map(({ priorityCode, markdown }) => [priorityCode, markdown])).toEqual([
      [null, INTRODUCTION],
      ['N2', REGISTER],
      ['N5', TRAINING],
    ]);
    expect([...(await blocksOf(space.id))]).toEqual([
      [1, [1, INTRODUCTION]],
      [2, [2, REGISTER]],
      [3, [3, TRAINING]],
    ]);
    expect(await db().workplanDraft.count({ where: { spaceId: space.id } })).toBe(0);
    const event = await db().spaceEvent.findFirstOrThrow({
      where: { spaceId: space.id, type: 'workplan-published' },
    });
    expect(event).toMatchObject({ data: { title: 'Draft workplan', version: 1 }, actorId: person.accountId });
  });

  test('keeps each paragraph itself: one that was reworded, one that moved, one that went, one that is new', async () => {
    const space = await makeSpace();
    await publishDraft(space, first);
    const reworded = 'The board keeps one public register of all sailors who did not come home.';
    const added = 'Families are told within two days, in a language that they read.';
    const version = await publishDraft(
      space,
      draftWith([
        ['N5', TRAINING],
        ['N2', reworded],
        ['N2', added],
      ]),
    );
    expect(version).toBe(2);
    expect([...(await blocksOf(space.id))]).toEqual([
      [1, [null, INTRODUCTION]],
      [2, [2, reworded]],
      [3, [1, TRAINING]],
      [4, [3, added]],
    ]);
    // What version 1 said is still there to be read.
    const texts = await db().blockText.findMany({
      where: { version: { number: 1, workplan: { spaceId: space.id } } },
      orderBy: { position: 'asc' },
    });
    expect(texts.map(({ markdown }) => markdown)).toEqual([INTRODUCTION, REGISTER, TRAINING]);
  });

  test('gives a paragraph that went and comes back its old place in the world', async () => {
    const space = await makeSpace();
    await publishDraft(space, first);
    await publishDraft(space, draftWith([['N2', REGISTER]]));
    await publishDraft(space, draftWith([['N2', REGISTER], INTRODUCTION]));
    expect([...(await blocksOf(space.id))]).toEqual([
      [1, [2, INTRODUCTION]],
      [2, [1, REGISTER]],
      [3, [null, TRAINING]],
    ]);
  });

  test('keeps the order of the document: what stands between priorities and after them stays there', async () => {
    const space = await makeSpace();
    const draft = await readWorkplanDocument({
      bytes: Buffer.from(
        '# A plan\n\nBefore all.\n\n## Priority 1: Boats\n\nOn boats.\n\n## Priority 2: Harbours\n\n**Timeline:** 2027\n\n## Review\n\nHow all of it is reviewed.',
      ),
      fileName: 'plan.md',
    });
    await publishDraft(space, draft);
    const frame = await readSpaceFrame(operator, space.slug, 'en');
    const workplan = await readWorkplan(frame, 'en');
    const texts = (blocks: { html: string }[]) =>
      blocks.map(({ html }) => html.replace(/<[^>]+>/g, '').trim());
    expect(texts(workplan.introduction)).toEqual(['Before all.']);
    expect(workplan.priorities.map(({ blocks, following }) => [texts(blocks), texts(following)])).toEqual([
      [['On boats.'], []],
      [[], ['Review', 'How all of it is reviewed.']],
    ]);
    // The version itself, and a draft that is begun from it, keep the order too.
    const { text } = await readVersionPage(operator, { slug: space.slug, number: 1 }, 'en');
    expect(text.map(({ priority, blocks }) => [priority?.title ?? null, texts(blocks)])).toEqual([
      [null, ['Before all.']],
      ['Boats', ['On boats.']],
      ['Harbours', []],
      [null, ['Review', 'How all of it is reviewed.']],
    ]);
    const current = await inTransaction((tx) => draftOfCurrent(tx, space.id));
    expect(current.blocks.at(-1)?.afterKey).toBe(current.priorities.at(-1)?.key);
  });

  test('leaves comments with their paragraph, also where it is gone', async () => {
    const space = await makeSpace();
    await publishDraft(space, first);
    await makeComments(space.id, [{}, {}]);
    const comments = await db().comment.findMany({
      where: { spaceId: space.id },
      orderBy: { number: 'asc' },
    });
    const blocks = await db().block.findMany({
      where: { workplan: { spaceId: space.id } },
      orderBy: { number: 'asc' },
    });
    for (const [index, comment] of comments.entries())
      await db().comment.update({ where: { id: comment.id }, data: { blockId: blocks[index]?.id } });
    await publishDraft(space, draftWith([['N2', REGISTER.replace('one', 'one open')]]));
    const after = await db().comment.findMany({
      where: { spaceId: space.id },
      orderBy: { number: 'asc' },
      include: { block: true },
    });
    expect(after.map(({ block }) => [block?.number, block?.position])).toEqual([
      [1, null],
      [2, 0],
    ]);
  });

  test('keeps priorities by their code, whatever becomes of their titles', async () => {
    const space = await makeSpace();
    await publishDraft(space, first);
    const codes = () =>
      db().term.findMany({
        where: { framework: { key: `workplan:${space.id}` } },
        orderBy: { code: 'asc' },
        select: { id: true, code: true, title: true },
      });
    const before = await codes();
    await publishDraft(
      space,
      draftWith([REGISTER], {
        priorities: [
          { code: 'N5', title: 'Apprenticeships' },
          { code: 'N2', title: 'Registers' },
        ],
      }),
    );
    expect((await codes()).map(({ id, title }) => [id, title])).toEqual([
      [before[0]?.id, { en: 'Registers' }],
      [before[1]?.id, { en: 'Apprenticeships' }],
    ]);
  });

  test('leaves what was said on a priority with it where the next version numbers them anew, by hand or in the current text', async () => {
    const space = await makeSpace();
    const numbered = (...codes: [string, string][]) =>
      draftWith(['Words.'], { priorities: codes.map(([code, title]) => ({ code, number: code, title })) });
    await publishDraft(space, numbered(['5', 'Migration data'], ['7', 'Regular pathways']));
    await makeComments(space.id, [{ markdown: 'On priority 5 and on priority 7.' }]);
    const ids = new Map(
      (await db().term.findMany({ where: { framework: { workplan: { spaceId: space.id } } } })).map(
        ({ code, id }) => [code, id],
      ),
    );
    await makeDraft(space.id, numbered(['5', 'Regular pathways']));
    const pairs = [
      { before: ids.get('5')!, after: null },
      { before: ids.get('7')!, after: 'p1' },
    ];
    await perform(pairBlocks, operator, { slug: space.slug, revision: 1, pairs });
    await perform(publishWorkplanDraft, operator, { slug: space.slug, revision: 2 });
    await makeComments(space.id, [{ markdown: 'On priority 5.' }]);
    const said = async () =>
      (
        await db().tag.findMany({
          where: { comment: { spaceId: space.id } },
          orderBy: [{ comment: { number: 'asc' } }, { excerpt: { start: 'asc' } }],
          select: { comment: { select: { number: true } }, term: { select: { code: true, title: true } } },
        })
      ).map(({ comment, term }) => [comment.number, term.code, (term.title as { en: string }).en]);
    const expected = [
      [1, '5 (version 1)', 'Migration data'],
      [1, '5', 'Regular pathways'],
      [2, '5', 'Regular pathways'],
    ];
    expect(await said()).toEqual(expected);
    // Begun from the current text, a priority is known whatever it is called.
    const current = await inTransaction((tx) => draftOfCurrent(tx, space.id));
    const [only] = current.priorities;
    await makeDraft(space.id, { ...current, priorities: [{ ...only!, code: '8', number: '8' }] });
    await perform(publishWorkplanDraft, operator, { slug: space.slug, revision: 1 });
    expect((await said()).map(([, code]) => code)).toEqual(['5 (version 1)', '8', '8']);
  });

  test('refuses a draft that somebody changed meanwhile, one with two priorities of one code, one that says nothing new, and whoever is not of the secretariat', async () => {
    const space = await makeSpace();
    const { person } = await makeAccount({ moderates: [space.id] });
    const input = { slug: space.slug, revision: 1 };
    const at = (revision: number) => perform(publishWorkplanDraft, operator, { ...input, revision });
    await expect(at(1)).rejects.toThrow(NotFound);
    await makeDraft(space.id, first);
    await expect(perform(publishWorkplanDraft, person, input)).rejects.toThrow(Forbidden);
    await expect(perform(publishWorkplanDraft, anonymous, input)).rejects.toThrow();
    await expect(at(2)).rejects.toThrow(Conflict);
    const [one, two] = first.priorities;
    await makeDraft(space.id, { ...first, priorities: [one!, { ...two!, code: one!.code }] });
    await expect(at(1)).rejects.toThrow(BadInput);
    expect(await db().workplan.count({ where: { spaceId: space.id } })).toBe(0);
    await publishDraft(space, first);
    await makeDraft(space.id, first);
    await expect(at(1)).rejects.toThrow('says what is published already');
    expect(await db().workplanVersion.count({ where: { workplan: { spaceId: space.id } } })).toBe(1);
  });

  test('publishes once where two officers press the button at the same moment', async () => {
    const space = await makeSpace();
    await makeDraft(space.id, first);
    const input = { slug: space.slug, revision: 1 };
    const both = await Promise.allSettled([
      perform(publishWorkplanDraft, operator, input),
      perform(publishWorkplanDraft, operator, input),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db().workplanVersion.count({ where: { workplan: { spaceId: space.id } } })).toBe(1);
  });
});

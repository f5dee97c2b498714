import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Person } from '~/accounts/actor';
import { readSpacePage } from '~/analysis/read-space-page.server';
import { readTermPage } from '~/analysis/read-term-page.server';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { db } from '~/platform/db.server';
import { readInterests } from '~/tagging/author-tags/read-interests.server';
import { readProposals } from '~/tagging/author-tags/read-proposals.server';
import { readCommentPage } from '~/tagging/read-comment-page.server';
import { useDatabase } from '../../support/database';
import {
  makeAccount,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../../support/factories';
import { postTagged } from './drafted';

useDatabase();

let space: { id: string; slug: string };
let team: Person;
/** Numbers of a plain comment, one whose name is withheld, and a hidden one: all propose and offer the same. */
let numbers: number[];
beforeAll(async () => {
  space = await makeSpace();
  await makeWorkplan(space.slug);
  team = (await makeAccount({ moderates: [space.id] })).person;
  numbers = [];
  for (const [what, data] of [
    ['plain', {}],
    ['withheld', { nameWithheld: true }],
    ['hidden', { status: 'hidden' as const }],
  ] as const) {
    const { person } = await makeAccount({ name: `Amina ${what}` });
    const { posted } = await postTagged(
      space,
      person,
      `A ${what} comment that asks for more than there is.`,
      {
        proposals: [{ title: what === 'plain' ? 'Women at sea' : 'WOMEN at sea!' }],
        offers: [{ code: 'N5', text: `Ships, ${what}` }],
      },
    );
    await db().comment.update({ where: { id: posted.id }, data: { status: 'published', ...data } });
    numbers.push(posted.number);
  }
});

const offersOf = async (actor: Actor) => {
  const where = { slug: space.slug, framework: 'priority', code: 'N5', cursor: null, proposedCursor: null };
  const { offers } = await readTermPage(actor, where, 'en');
  return offers.map(({ text, comment }) => [text, comment.speaker.person]);
};

describe('what comments propose and offer', () => {
  test('stands in one list, the same words together, of published comments only, withheld names unnamed', async () => {
    const { proposals } = await readProposals(anonymous, space.slug, 'en');
    expect(proposals.map(({ title, comments }) => [title, comments.map(({ number }) => number)])).toEqual([
      ['Women at sea', numbers.slice(0, 2)],
    ]);
    expect(proposals[0]?.comments.map(({ speaker }) => speaker.person)).toEqual(['Amina plain', null]);
    expect((await readSpacePage(anonymous, space.slug, 'en')).proposals).toBe(2);
  });

  test('stands on the priority’s page: for the team with the names that are withheld from others', async () => {
    expect(await offersOf(anonymous)).toEqual([
      ['Ships, plain', 'Amina plain'],
      ['Ships, withheld', null],
    ]);
    expect(await offersOf(team)).toEqual([
      ['Ships, plain', 'Amina plain'],
      ['Ships, withheld', 'Amina withheld'],
    ]);
  });

  test('stands with its comment, and in the exports', async () => {
    const { page } = await readCommentPage(anonymous, { slug: space.slug, number: numbers[0] ?? 0 }, 'en');
    expect(page?.comment.asks.proposals).toEqual(['Women at sea']);
    expect(page?.comment.asks.offers.map(({ term, text }) => [term.code, text])).toEqual([
      ['N5', 'Ships, plain'],
    ]);
    const { comments } = await readExportDataset(
      anonymous,
      space.slug,
      { by: 'priority', includeUnpublished: false },
      { publicUrl: 'https://plenary.example' },
    );
    expect(comments.map(({ proposals, offers }) => [proposals, offers])).toEqual([
      [['Women at sea'], [{ priority: 'N5', text: 'Ships, plain' }]],
      [['WOMEN at sea!'], [{ priority: 'N5', text: 'Ships, withheld' }]],
    ]);
  });
});

describe('priorities that the answers to a question choose', () => {
  test('are counted by organisation, each once, and people apart; nobody is counted who is not published', async () => {
    const questionId = await makeQuestion(space.id);
    const organisationId = await makeOrganisation();
    const other = await makeOrganisation();
    const term = await db().term.findFirstOrThrow({
      where: { code: 'O6', framework: { workplan: { spaceId: space.id } } },
    });
    const { person } = await makeAccount();
    const answer = async (text: string, voices: string[], data: object) => {
      const { posted } = await postTagged(space, (await makeAccount()).person, text, {});
      await db().comment.update({
        where: { id: posted.id },
        data: { status: 'published', questionId, ...data },
      });
      await db().voice.createMany({
        data: voices.map((id, position) => ({
          commentId: posted.id,
          organisationId: id,
          position,
          nameAsPrinted: 'x',
          confirmed: true,
        })),
      });
      await db().interest.create({ data: { commentId: posted.id, priorityId: term.id, position: 0 } });
    };
    await answer('Early warning matters most to us here.', [organisationId, other], {});
    await answer('And again, for the same reasons as before.', [organisationId], {});
    await answer('A withheld organisation says so as well.', [other], { nameWithheld: true });
    await answer('One person says it in their own words.', [], { accountId: person.accountId });
    await answer('The same person says it once more today.', [], { accountId: person.accountId });
    await answer('Nobody reads this, for it is hidden now.', [await makeOrganisation()], {
      status: 'hidden',
    });
    expect(
      (await readInterests(questionId, 'en')).map(({ term: { code }, ...counts }) => [code, counts]),
    ).toEqual([['O6', { organisations: 2, persons: 2 }]]);
  });
});

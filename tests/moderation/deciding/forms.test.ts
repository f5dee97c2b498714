import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeAccount } from '../../support/factories';
import { decideAs, flagAs, lookFirst, postAs, postWithHeldEdit } from '../../support/moderated';
import { elementsOf, parsePage } from '../../support/page-tree';
import { useServedApp } from '../../support/served-app';
import { deskScene, filledIn, focused, headingOf, offered } from './desk-scene';

useDatabase();
const { address } = useServedApp({ sample: false });

let scene: Awaited<ReturnType<typeof deskScene>>;
beforeEach(async () => {
  scene = await deskScene(address);
});

const opened = async (number: number, kind: string): Promise<string> =>
  (await scene.ana.browser.get(`${scene.desk}/items/comment-${number}/${kind}`)).html;
const flagBy = async (number: number, reason: string) =>
  flagAs((await makeAccount()).person, scene.space.id, number, reason);
const elements = (html: string) => [...elementsOf(parsePage(html))].map(({ element }) => element);
/** The reasons that are chosen on a form; those of the buttons beside it are none. */
const chosenIn = (html: string) =>
  elements(html)
    .filter(({ properties }) => properties.type === 'radio' && properties.checked)
    .map(({ properties }) => properties.value);
/** The comment waits, for what a check found. */
const hold = async (number: number, reason: string) => {
  const where = { spaceId_number: { spaceId: scene.space.id, number } };
  const { id, revisions } = await db().comment.findUniqueOrThrow({ where, include: { revisions: true } });
  await db().commentHold.updateMany({
    where: { commentId: id, revisionId: revisions[0]?.id as string },
    data: { reason },
  });
};

describe('the reasons on a form', () => {
  test('stand in their order, the first nine with a digit each', async () => {
    const number = await postAs(scene.author, scene.space);
    for (const kind of ['hide', 'pin']) {
      const html = await opened(number, kind);
      const rows = await db().moderationReason.findMany({
        where: { uses: { has: kind === 'hide' ? 'refuse' : 'publish' } },
        orderBy: { position: 'asc' },
      });
      expect(offered(html, 'reason')).toEqual(rows.map(({ code }) => code));
      const digits = elements(html)
        .filter(({ properties }) => properties.name === 'reason')
        .map(({ properties }) => properties.dataReasonKey);
      expect(digits).toEqual(rows.map((_, at) => (at < 9 ? String(at + 1) : undefined)));
    }
  });

  test('begin with what most open flags say, and with nothing where nobody flagged it', async () => {
    const number = await postAs(scene.author, scene.space);
    expect(chosenIn(await opened(number, 'hide'))).toEqual([]);
    await flagBy(number, 'hate');
    await flagBy(number, 'off-topic');
    await flagBy(number, 'off-topic');
    const hide = await opened(number, 'hide');
    expect(chosenIn(hide)).toEqual(['off-topic']);
    const chosen = elements(hide).filter(({ properties }) => properties.autoFocus && properties.checked);
    expect(chosen.map(({ properties }) => properties.value)).toEqual(['off-topic']);
    expect(chosenIn(await opened(number, 'keep'))).toEqual(['in-order']);
    await decideAs(scene.ana.person, scene.space.slug, number, 'keep');
    expect(chosenIn(await opened(number, 'hide'))).toEqual([]);
  });

  test('begin with what it means that a check held the comment', async () => {
    await lookFirst(scene.space.id, 'before');
    const number = await postAs(scene.author, scene.space);
    const meant = { listedLinks: ['spam'], nearDuplicate: ['duplicate'], tooShort: [] };
    for (const [check, reason] of Object.entries(meant)) {
      await hold(number, check);
      expect(chosenIn(await opened(number, 'hide')), check).toEqual(reason);
    }
    await hold(number, 'robot');
    await flagBy(number, 'insult');
    expect(chosenIn(await opened(number, 'hide'))).toEqual(['insult']);
  });
});

describe('the words of a form', () => {
  test('on a change say that the change is decided on, and that hiding takes the public text too', async () => {
    const number = await postWithHeldEdit(scene.author, scene.space);
    const refuse = await opened(number, 'return');
    expect(headingOf(refuse)).toBe(`Refuse the change to comment ${number}`);
    expect(refuse).toContain('The text before it stays public.');
    const hide = await opened(number, 'hide');
    expect(headingOf(hide)).toBe(`Hide the whole comment ${number}`);
    expect(hide).toContain('The public text goes too');
    const plain = await postAs(scene.author, scene.space);
    expect(headingOf(await opened(plain, 'return'))).toBe(`Return comment ${plain} to its author`);
  });

  test('about a person name them', async () => {
    const number = await postAs(scene.author, scene.space);
    expect(headingOf(await opened(number, 'pause'))).toBe(`Pause Rosa Author, author of comment ${number}`);
  });

  test('on removing a passage of a comment that is not public say that it stays so', async () => {
    const isPublic = await postAs(scene.author, scene.space);
    await lookFirst(scene.space.id, 'before');
    const waits = await postAs(scene.author, scene.space);
    expect(await opened(waits, 'redact')).toContain('it waits after this too');
    expect(await opened(isPublic, 'redact')).not.toContain('not public');
  });

  test('of a decision that nobody is told of say nothing of its author reading it', async () => {
    const number = await postAs(scene.author, scene.space);
    await flagBy(number, 'insult');
    const keep = await opened(number, 'keep');
    expect(keep).toContain('Nobody is told of this by mail.');
    expect(keep).not.toContain('The author and the team read it.');
    expect(await opened(number, 'hide')).toContain('The author and the team read it.');
  });
});

describe('the notes of a form', () => {
  const isOpen = (html: string) =>
    elements(html)
      .filter(({ properties }) => String(properties.className).includes('why-notes'))
      .map(({ properties }) => properties.open === true)
      .at(0);

  test('are folded until something is in them, and open where the form is opened for a note', async () => {
    const number = await postAs(scene.author, scene.space);
    await flagBy(number, 'insult');
    const hide = await opened(number, 'hide');
    expect(isOpen(hide)).toBe(false);
    expect(isOpen(await opened(number, 'keep'))).toBe(true);
    const { seen } = filledIn(hide);
    const sent = { seen: seen?.[0] ?? '', reason: 'other', noteToTeam: 'Second time.' };
    const refused = await scene.ana.browser.post(`${scene.desk}/items/comment-${number}/hide`, sent);
    expect(refused.status).toBe(400);
    expect(isOpen(refused.html)).toBe(true);
    expect(filledIn(refused.html).noteToTeam).toEqual(['Second time.']);
  });

  test('for the team, once left, are said to be left at the top of the item, with the focus there', async () => {
    const number = await postAs(scene.author, scene.space);
    const at = `${scene.desk}/items/comment-${number}/note?cause=flagged&decided=3`;
    const { status, location } = await scene.ana.browser.post(at, { text: 'Look at the other one too.' });
    expect(status).toBe(303);
    expect(location).toBe(`${scene.desk}/items/comment-${number}?cause=flagged&done=noteLeft`);
    const { html } = await scene.ana.browser.get(location ?? '');
    expect(html).toContain('Your note was left for the team.');
    expect(focused(html)).toContain('notice');
  });
});

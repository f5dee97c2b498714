import { beforeEach, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeAccount } from '../../support/factories';
import { decideAs, postAs } from '../../support/moderated';
import { useServedApp } from '../../support/served-app';
import { deskScene, filledIn, offered, seat } from './desk-scene';

useDatabase();
const { address } = useServedApp({ sample: false });

let scene: Awaited<ReturnType<typeof deskScene>>;
let numbers: number[];
beforeEach(async () => {
  scene = await deskScene(address);
  numbers = [];
  for (const word of ['first', 'second', 'third'])
    numbers.push(await postAs(scene.author, scene.space, `The ${word} of three that say too much.`));
});

const preview = (kind: string, some = numbers) =>
  `${scene.desk}/together?${new URLSearchParams([['kind', kind], ...some.map((one) => ['n', String(one)])])}`;
const statuses = () => Promise.all(numbers.map(scene.statusOf));

/** Sends a preview as it was shown, with what is typed into it. */
const sendShown = (html: string, kind: string, typed: [string, string][]) =>
  scene.ana.send(preview(kind), [
    ['kind', kind],
    ...(filledIn(html).comment ?? []).map((value): [string, string] => ['comment', value]),
    ...typed,
  ]);

test('several comments are shown before anything is decided, and decided with one reason', async () => {
  const { status, html } = await scene.ana.browser.get(preview('hide'));
  expect(status).toBe(200);
  for (const number of numbers) expect(html).toContain(`Comment ${number}</a>`);
  expect(html).toContain('The second of three that say too much.');
  expect(html).toContain('Hide all 3');
  expect(await statuses()).toEqual(['published', 'published', 'published']);
  const done = await sendShown(html, 'hide', [
    ['reason', 'spam'],
    ['noteToAuthor', 'Three times is too often.'],
  ]);
  expect([done.status, done.location]).toEqual([303, `${scene.desk}?together=1`]);
  expect(await statuses()).toEqual(['hidden', 'hidden', 'hidden']);
  const decisions = await db().decision.findMany({
    where: { spaceId: scene.space.id },
    include: { notes: true },
  });
  expect(decisions.map(({ kind, reasonCode, notes }) => [kind, reasonCode, notes[0]?.text])).toEqual(
    numbers.map(() => ['hide', 'spam', 'Three times is too often.']),
  );
  expect(new Set(decisions.map(({ batchId }) => batchId)).size).toBe(1);
  // What was done is said, with the way to take each back.
  const after = (await scene.ana.browser.get(done.location ?? '')).html;
  expect(after).toContain('3 comments were hidden.');
  for (const { number } of decisions) expect(after).toContain(`${scene.desk}/decisions/${number}/undo`);
});

test('those that cannot be decided on so are shown apart, with why, and stay as they are', async () => {
  const own = await postAs(scene.ana.person, scene.space, 'The moderator’s own words.');
  await decideAs(scene.ben.person, scene.space.slug, numbers[1] as number, 'hide');
  const { html } = await scene.ana.browser.get(preview('hide', [...numbers, own]));
  expect(html).toContain('This comment is hidden.');
  expect(html).toContain('This comment is your own');
  expect(filledIn(html).comment?.map((value) => value.split(' ')[0])).toEqual([
    String(numbers[0]),
    String(numbers[2]),
  ]);
  expect((await sendShown(html, 'hide', [['reason', 'spam']])).status).toBe(303);
  expect(await scene.statusOf(own)).toBe('published');
});

test('one that changed meanwhile takes all along: nothing is decided, and everything typed is kept', async () => {
  const { html } = await scene.ana.browser.get(preview('hide'));
  await decideAs(scene.ben.person, scene.space.slug, numbers[2] as number, 'pin');
  const late = await sendShown(html, 'hide', [
    ['reason', 'spam'],
    ['noteToTeam', 'Again and again.'],
  ]);
  expect(late.status).toBe(409);
  expect(late.html).toContain('nothing was decided');
  expect(late.html.split('This one changed while you were deciding').length - 1).toBe(1);
  expect(filledIn(late.html)).toMatchObject({ reason: ['spam'], noteToTeam: ['Again and again.'] });
  expect(await statuses()).toEqual(['published', 'published', 'published']);
  expect((await sendShown(late.html, 'hide', [['reason', 'spam']])).status).toBe(303);
  expect(await statuses()).toEqual(['hidden', 'hidden', 'hidden']);
});

test('without a reason the preview comes back, and a comment that nobody was shown is refused', async () => {
  const { html } = await scene.ana.browser.get(preview('lock'));
  expect(filledIn(html).reason).toEqual(['discussion-ended']);
  const hide = (await scene.ana.browser.get(preview('hide'))).html;
  const none = await sendShown(hide, 'hide', [['noteToTeam', 'Why?']]);
  expect(none.status).toBe(400);
  expect(filledIn(none.html).noteToTeam).toEqual(['Why?']);
  for (const forged of ['1', '1 published.1.0.0.0.0 2', 'x y', '-1 z', '']) {
    const answer = await scene.ana.send(preview('hide'), [
      ['kind', 'hide'],
      ['comment', forged],
      ['reason', 'spam'],
    ]);
    expect(answer.status, forged).toBe(400);
  }
  expect(await statuses()).toEqual(['published', 'published', 'published']);
});

test('several are moved to one place', async () => {
  const { html } = await scene.ana.browser.get(preview('move'));
  expect(html).toContain('O6. Early warning for coastal storms');
  const done = await sendShown(html, 'move', [
    ['reason', 'misplaced'],
    ['place', 'priority-O6'],
  ]);
  expect(done.status).toBe(303);
  expect(
    await db().comment.count({ where: { spaceId: scene.space.id, priority: { term: { code: 'O6' } } } }),
  ).toBe(3);
});

test('what was ticked in the queue without saying what for leads to the choice; nothing ticked, back to the queue', async () => {
  const query = numbers.map((number) => `n=${number}`).join('&');
  const { status, html } = await scene.ana.browser.get(`${scene.desk}/together?${query}`);
  expect(status).toBe(200);
  expect(html).toContain(preview('hide').replaceAll('&', '&amp;'));
  expect(offered(html, 'reason')).toEqual([]);
  // Each as something to do, with its key; what none of them can be is not offered.
  expect(html).toMatch(/data-key="h"[^>]*>Hide them/);
  expect(html).not.toContain('Keep them');
  expect(html).toContain('/moderate.js');
  const odd = await scene.ana.browser.get(`${scene.desk}/together?kind=block&n=0&n=abc&n=99999999999`);
  expect(odd.status).toBe(200);
  expect(odd.html).toContain('No comment was chosen.');
});

test('is the team’s alone', async () => {
  const reader = await seat(address, (await makeAccount()).person);
  expect((await reader.browser.get(preview('hide'))).status).toBe(403);
  const { html } = await scene.ana.browser.get(preview('hide'));
  const fields = (filledIn(html).comment ?? []).map((value): [string, string] => ['comment', value]);
  const sent = await reader.send(preview('hide'), [['kind', 'hide'], ['reason', 'spam'], ...fields]);
  expect(sent.status).toBe(403);
  expect(await statuses()).toEqual(['published', 'published', 'published']);
});

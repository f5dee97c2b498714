import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeMembership, makeOrganisation } from '../../support/factories';
import { decideAs, lookFirst, postAs, postWithHeldEdit } from '../../support/moderated';
import { useServedApp } from '../../support/served-app';
import { deskScene, filledIn, focused, offered, seat } from './desk-scene';

useDatabase();
const { address } = useServedApp({ sample: false });

let scene: Awaited<ReturnType<typeof deskScene>>;
let number: number;
beforeEach(async () => {
  scene = await deskScene(address);
  number = await postAs(scene.author, scene.space);
});

const decisionOf = (decision: number) =>
  db().decision.findUniqueOrThrow({
    where: { spaceId_number: { spaceId: scene.space.id, number: decision } },
    include: { undoes: { select: { number: true } }, answers: true, notes: true },
  });

describe('taking a decision back', () => {
  test('says what is taken back, by whom it was decided and what follows, and is a decision with a reason', async () => {
    const { number: hidden } = await decideAs(scene.ana.person, scene.space.slug, number, 'hide', {
      noteToTeam: 'Heated.',
    });
    const at = `${scene.desk}/decisions/${hidden}/undo`;
    const { status, html } = await scene.ben.browser.get(at);
    expect(status).toBe(200);
    expect(html).toContain(`Take back decision ${hidden}`);
    expect(html).toContain('Readers see the comment again, as they did before.');
    expect(html).toMatch(/Hidden.*Insult.*Ana Moderator.*Heated\./s);
    expect(filledIn(html).reason).toEqual(['mistake']);
    expect(offered(html, 'reason')).toEqual(['in-order', 'worth-reading', 'mistake', 'other']);
    const wordless = await scene.ben.browser.post(at, { reason: 'other', noteToAuthor: 'Sorry.' });
    expect(wordless.status).toBe(400);
    expect(filledIn(wordless.html)).toMatchObject({ reason: ['other'], noteToAuthor: ['Sorry.'] });
    const done = await scene.ben.browser.post(at, { reason: 'in-order', noteToAuthor: 'Sorry.' });
    expect([done.status, done.location]).toEqual([
      303,
      `${scene.desk}/items/comment-${number}?decided=${hidden + 1}`,
    ]);
    expect(await scene.statusOf(number)).toBe('published');
    expect(await decisionOf(hidden + 1)).toMatchObject({ kind: 'undo', undoes: { number: hidden } });
  });

  test('is not offered twice, nor for what is final, and says why', async () => {
    const { number: hidden } = await decideAs(scene.ana.person, scene.space.slug, number, 'hide');
    const at = `${scene.desk}/decisions/${hidden}/undo`;
    await scene.ana.browser.post(at, { reason: 'in-order' });
    const again = await scene.ben.browser.get(at);
    expect(again.html).toContain('This decision was taken back already.');
    expect(offered(again.html, 'reason')).toEqual([]);
    expect((await scene.ben.browser.post(at, { reason: 'in-order' })).status).toBe(409);
    const final = await scene.ben.browser.get(`${scene.desk}/decisions/${hidden + 1}/undo`);
    expect(final.html).toContain('This decision cannot be taken back.');
    expect((await scene.ben.browser.get(`${scene.desk}/decisions/99/undo`)).status).toBe(404);
  });

  test('of a comment that readers never saw says that they do not see it after that either', async () => {
    await lookFirst(scene.space.id, 'before');
    for (const kind of ['hide', 'return'] as const) {
      const waiting = await postAs(scene.author, scene.space, `Read before it was ${kind}.`);
      const { number: decision } = await decideAs(scene.ana.person, scene.space.slug, waiting, kind);
      const { html } = await scene.ben.browser.get(`${scene.desk}/decisions/${decision}/undo`);
      expect(html, kind).toContain('It waits again, as before; readers do not see it.');
      expect(html, kind).not.toContain('Readers see the comment again');
    }
  });

  test('of a change says what becomes of the change, and what readers see', async () => {
    const changed = await postWithHeldEdit(scene.author, scene.space);
    const said = {
      approve: 'Readers see the text before the change again, and the change waits.',
      return: 'The change waits again; readers see the text before it.',
    };
    for (const kind of ['approve', 'return'] as const) {
      const { number: decision } = await decideAs(scene.ana.person, scene.space.slug, changed, kind);
      const at = `${scene.desk}/decisions/${decision}/undo`;
      expect((await scene.ana.browser.get(at)).html, kind).toContain(said[kind]);
      expect((await scene.ana.browser.post(at, { reason: 'mistake' })).status, kind).toBe(303);
    }
  });

  test('of what was changed since is refused with everything typed', async () => {
    const { number: returned } = await decideAs(scene.ana.person, scene.space.slug, number, 'return');
    await decideAs(scene.ana.person, scene.space.slug, number, 'hide');
    const late = await scene.ben.browser.post(`${scene.desk}/decisions/${returned}/undo`, {
      reason: 'in-order',
      noteToTeam: 'A second look.',
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain('has been changed since');
    expect(filledIn(late.html).noteToTeam).toEqual(['A second look.']);
  });
});

describe('a contested decision', () => {
  let hidden: number;
  beforeEach(async () => {
    hidden = (await decideAs(scene.ana.person, scene.space.slug, number, 'hide')).number;
    const { id: decisionId } = await decisionOf(hidden);
    await db().contest.create({
      data: {
        id: randomUUID(),
        spaceId: scene.space.id,
        decisionId,
        accountId: scene.author.accountId,
        text: 'Nobody is insulted by a timeline.',
        at: new Date(),
      },
    });
  });

  test('is looked at by somebody else than who took it', async () => {
    for (const answer of ['uphold', 'overturn']) {
      const at = `${scene.desk}/contests/${hidden}/${answer}`;
      const own = await scene.ana.browser.get(at);
      expect(own.html, answer).toContain('You took this decision yourself');
      expect(offered(own.html, 'reason'), answer).toEqual([]);
      expect((await scene.ana.browser.post(at, { reason: 'other', otherText: 'No.' })).status).toBe(403);
    }
    expect(await scene.statusOf(number)).toBe('hidden');
  });

  test('stands with a reason of its own, once', async () => {
    const at = `${scene.desk}/contests/${hidden}/uphold`;
    const shown = await scene.ben.browser.get(at);
    expect(shown.html).toContain('Nobody is insulted by a timeline.');
    expect(shown.html).toContain(`Let decision ${hidden} stand`);
    expect(filledIn(shown.html).reason).toEqual(['insult']);
    expect(focused(shown.html)).toBe('reason');
    expect((await scene.ben.browser.post(at, { noteToAuthor: 'We looked again.' })).status).toBe(400);
    const done = await scene.ben.browser.post(at, { reason: 'insult', noteToAuthor: 'We looked again.' });
    expect([done.status, done.location]).toEqual([
      303,
      `${scene.desk}/next?after=contest-${hidden}&decided=${hidden + 1}`,
    ]);
    expect((await decisionOf(hidden + 1)).answers).not.toBeNull();
    const late = await scene.ben.browser.get(at);
    expect(late.html).toContain('This contest was answered.');
    expect((await scene.ben.browser.post(at, { reason: 'insult' })).status).toBe(409);
    expect(
      (await scene.ben.browser.post(`${scene.desk}/contests/${hidden}/overturn`, { reason: 'in-order' }))
        .status,
    ).toBe(409);
    expect(await scene.statusOf(number)).toBe('hidden');
  });

  test('is taken back as the answer', async () => {
    const at = `${scene.desk}/contests/${hidden}/overturn`;
    expect((await scene.ben.browser.get(at)).html).toContain('Readers see the comment again');
    expect((await scene.ben.browser.post(at, { reason: 'in-order' })).status).toBe(303);
    expect(await scene.statusOf(number)).toBe('published');
    expect((await decisionOf(hidden + 1)).answers).not.toBeNull();
  });

  test('is there only where somebody contests it', async () => {
    for (const answer of ['uphold', 'overturn'])
      expect((await scene.ben.browser.get(`${scene.desk}/contests/99/${answer}`)).status).toBe(404);
    expect(
      (await scene.ben.browser.post(`${scene.desk}/contests/99/uphold`, { reason: 'insult' })).status,
    ).toBe(404);
  });
});

describe('who asks to speak for an organisation', () => {
  let membership: string;
  beforeEach(async () => {
    membership = await makeMembership(
      scene.author.accountId,
      await makeOrganisation({ name: 'Harbour Union' }),
    );
  });
  const at = (answer: string, id = membership) => `${scene.desk}/members/${id}/${answer}`;
  const statusOf = async () =>
    (await db().membership.findUniqueOrThrow({ where: { id: membership } })).status;

  test('is confirmed by the secretariat, with a reason, in the record of the space', async () => {
    const officer = await seat(address, (await makeAccount({ role: 'secretariat' })).person);
    const { html } = await officer.browser.get(at('confirm'));
    expect(html).toContain('Confirm that Rosa Author speaks for Harbour Union');
    expect(html).toContain('They are told by mail.');
    expect(html).not.toContain('Nobody is told');
    expect(filledIn(html).reason).toEqual(['in-order']);
    const done = await officer.browser.post(at('confirm'), { reason: 'in-order' });
    expect([done.status, done.location]).toEqual([
      303,
      `${scene.desk}/next?after=member-${membership}&decided=1`,
    ]);
    expect(await statusOf()).toBe('confirmed');
    expect(await decisionOf(1)).toMatchObject({ kind: 'confirm-member', accountId: scene.author.accountId });
    expect((await officer.browser.get(at('decline'))).html).toContain('This request does not wait any more');
    expect((await officer.browser.post(at('decline'), { reason: 'other', otherText: 'No.' })).status).toBe(
      409,
    );
    expect(await statusOf()).toBe('confirmed');
    expect(await db().decision.count({ where: { spaceId: scene.space.id } })).toBe(1);
  });

  test('is declined with a reason', async () => {
    const officer = await seat(address, (await makeAccount({ role: 'secretariat' })).person);
    expect((await officer.browser.post(at('decline'), { noteToTeam: 'Who?' })).status).toBe(400);
    expect(
      (await officer.browser.post(at('decline'), { reason: 'other', otherText: 'Left it.' })).status,
    ).toBe(303);
    expect(await statusOf()).toBe('declined');
    expect((await decisionOf(1)).notes.map(({ reader, text }) => [reader, text])).toEqual([
      ['both', 'Left it.'],
    ]);
  });

  test('is no moderator’s to decide, nor somebody’s who never commented here', async () => {
    expect((await scene.ana.browser.get(at('confirm'))).status).toBe(403);
    expect((await scene.ana.browser.post(at('confirm'), { reason: 'in-order' })).status).toBe(403);
    const stranger = await makeMembership((await makeAccount()).id, await makeOrganisation());
    const officer = await seat(address, (await makeAccount({ role: 'secretariat' })).person);
    expect((await officer.browser.post(at('confirm', stranger), { reason: 'in-order' })).status).toBe(404);
    expect(await statusOf()).toBe('requested');
  });
});

describe('a note for the team', () => {
  const at = () => `${scene.desk}/items/comment-${number}/note`;

  test('stays with the comment, is read by the team, and is blanked by who left it alone', async () => {
    const done = await scene.ana.browser.post(at(), { text: 'Ask the secretariat of <Harbour>.' });
    expect([done.status, done.location]).toEqual([
      303,
      `${scene.desk}/items/comment-${number}?done=noteLeft`,
    ]);
    const note = await db().teamNote.findFirstOrThrow({ where: { spaceId: scene.space.id } });
    await scene.takeOver(scene.ben, number);
    const item = `${scene.desk}/items/comment-${number}`;
    expect((await scene.ben.browser.get(item)).html).toContain('Ask the secretariat of &lt;Harbour&gt;.');
    expect((await scene.ben.browser.post(`${at()}/blank`, { note: note.id })).status).toBe(403);
    expect((await scene.ana.browser.post(`${at()}/blank`, { note: randomUUID() })).status).toBe(404);
    expect((await scene.ana.browser.post(`${at()}/blank`, { note: note.id })).status).toBe(303);
    expect((await scene.ana.browser.post(`${at()}/blank`, { note: note.id })).status).toBe(303);
    expect((await scene.ben.browser.get(item)).html).not.toContain('Harbour&gt;');
    expect(await db().teamNote.findUnique({ where: { id: note.id } })).toMatchObject({ text: null });
    expect(
      (await scene.ana.browser.get(`/spaces/${scene.space.slug}/comments/${number}`)).html,
    ).not.toContain('Ask the secretariat');
  });

  test('has words', async () => {
    const none = await scene.ana.browser.post(at(), { text: ' \n ' });
    expect(none.status).toBe(400);
    const long = await scene.ana.browser.post(at(), { text: 'x'.repeat(2_001) });
    expect(long.status).toBe(400);
    expect(filledIn(long.html).text?.[0]).toHaveLength(2_001);
    expect(await db().teamNote.count({ where: { spaceId: scene.space.id } })).toBe(0);
  });
});

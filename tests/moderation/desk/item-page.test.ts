import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { takeItem } from '~/moderation/desk/claims.server';
import { readItemPage } from '~/moderation/desk/read-item-page.server';
import { readNext } from '~/moderation/desk/read-next.server';
import { contestDecision } from '~/moderation/own-decisions/contest-decision.server';
import { db } from '~/platform/db.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeMembership, makeOrganisation, makeSpace } from '../../support/factories';
import { decideAs, flagAs, lookFirst, postAs, postWithHeldEdit } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let ana: Person;
let ben: Person;
beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: ana } = await makeAccount({ moderates: [space.id], name: 'Ana Moderator' }));
  ({ person: ben } = await makeAccount({ moderates: [space.id], name: 'Ben Moderator' }));
});

const pageOf = (actor: Person, item: string, search = '') =>
  readItemPage(actor, { slug: space.slug, item, search }, 'en');
const nextOf = (actor: Person, search = '') => readNext(actor, { slug: space.slug, search }, 'en');
const addressOf = (item: string) => `/desk/spaces/${space.slug}/moderation/items/${item}`;
const held = async (text: string, person = rosa) => {
  await lookFirst(space.id, 'before');
  const number = await postAs(person, space, text);
  await lookFirst(space.id, 'after');
  return number;
};
const TEXTS = [
  'We ask for a timeline of each priority, with dates and with names.',
  'Shelters along the coast need beds before the winter storms arrive.',
  'Remittances should cost less than three per cent, as was promised.',
];
const makeQueue = async () => {
  const keys: string[] = [];
  for (const text of TEXTS) keys.push(`comment-${await held(text)}`);
  return keys as [string, string, string];
};

describe('the page of an item', () => {
  test('says why a comment waits, what can be decided on it and what cannot', async () => {
    const number = await held(TEXTS[0] as string);
    const { comment, since, mayAct, refusal } = await pageOf(ana, `comment-${number}`);
    expect(comment?.causes).toMatchObject([{ cause: 'held', holds: [{ reason: 'moderation' }] }]);
    expect(since).not.toBe(null);
    expect([mayAct, refusal]).toEqual([true, null]);
    const possible = comment?.actions.filter((one) => one.refusal === null).map(({ kind }) => kind);
    expect(possible).toEqual(expect.arrayContaining(['approve', 'hide', 'return']));
    expect(possible).not.toContain('pin');
    expect(possible).not.toContain('keep');
  });

  test('shows the difference between what stands and a changed text that waits', async () => {
    const number = await postWithHeldEdit(rosa, space, 'We ask for another timeline.');
    const { comment } = await pageOf(ana, `comment-${number}`);
    expect(comment).toMatchObject({
      text: 'We ask for a register of the missing.',
      heldEdit: { text: 'We ask for another timeline.' },
      causes: [{ cause: 'heldEdit', holds: [{ reason: 'moderation' }] }],
    });
  });

  test('names who flagged a comment and why to the team', async () => {
    const number = await postAs(rosa, space);
    const { person: omar } = await makeAccount({ name: 'Omar Reader' });
    await flagAs(omar, space.id, number);
    const { comment } = await pageOf(ana, `comment-${number}`);
    expect(comment?.flags).toMatchObject([{ who: 'Omar Reader', isOpen: true, reason: { text: 'Insult' } }]);
  });

  test('tells what was decided on the author before, but not what was taken back or approved', async () => {
    const number = await postAs(rosa, space);
    await decideAs(ana, space.slug, await postAs(rosa, space, TEXTS[1]), 'hide');
    await decideAs(ana, space.slug, await held(TEXTS[2] as string), 'approve');
    const { comment } = await pageOf(ana, `comment-${number}`);
    expect(comment?.context.author).toMatchObject({
      comments: 3,
      published: 2,
      decisions: [{ kind: 'hide', count: 1 }],
    });
  });

  test('names comments that say nearly the same', async () => {
    const text =
      'We ask that every priority of the draft names who leads it, until when, and with which money.';
    const number = await postAs(rosa, space, text);
    const other = await postAs((await makeAccount()).person, space, `${text} Thank you.`);
    await postAs(rosa, space, TEXTS[1]);
    const { comment } = await pageOf(ana, `comment-${other}`);
    expect(comment?.context.alike.map((one) => one.number)).toEqual([number]);
  });

  test('of a comment of one’s own, and of a contest of one’s own decision, offers nothing', async () => {
    const own = await postAs(ana, space);
    expect((await pageOf(ana, `comment-${own}`)).refusal).toContain('your own');
    const number = await postAs(rosa, space);
    const { id, number: decision } = await decideAs(ana, space.slug, number, 'hide');
    await perform(contestDecision, rosa, { id, text: 'Look again.' });
    const key = `contest-${decision}`;
    expect((await pageOf(ana, key)).refusal).toContain('You took this decision yourself');
    const page = await pageOf(ben, key);
    expect(page).toMatchObject({ refusal: null, contest: { text: 'Look again.', isAnswered: false } });
    expect(page.comment?.number).toBe(number);
  });

  test('of a request to speak for an organisation tells the mail address to those alone who decide', async () => {
    const number = await postAs(rosa, space);
    const id = await makeMembership(rosa.accountId, await makeOrganisation());
    const { person: officer } = await makeAccount({ role: 'secretariat' });
    expect(await pageOf(officer, `member-${id}`)).toMatchObject({ refusal: null, member: { isOpen: true } });
    expect((await pageOf(officer, `member-${id}`)).member?.email).toContain('@');
    const seen = await pageOf(ana, `member-${id}`);
    expect(seen.member?.email).toBe(null);
    expect(seen.refusal).not.toBe(null);
    expect(number).toBe(1);
  });

  test('is for the team alone, and there is none of what is not there', async () => {
    const number = await postAs(rosa, space);
    await expect(pageOf(rosa, `comment-${number}`)).rejects.toThrow(Forbidden);
    for (const none of ['comment-99', 'contest-1', 'member-00000000-0000-4000-8000-000000000000', 'x', ''])
      await expect(pageOf(ana, none)).rejects.toThrow(NotFound);
  });
});

describe('going on to the next item', () => {
  test('follows the queue from where one is, and begins again after its end', async () => {
    const [first, second, third] = await makeQueue();
    expect((await nextOf(ana)).next).toBe(addressOf(first));
    const { search } = await pageOf(ana, second);
    expect((await nextOf(ana, `${search}&after=${second}`)).next).toBe(addressOf(third));
    const last = await pageOf(ana, third);
    expect((await nextOf(ana, `${last.search}&after=${third}`)).next).toBe(addressOf(first));
  });

  test('goes on behind an item that has left the queue because it was decided', async () => {
    const [, second, third] = await makeQueue();
    const { search } = await pageOf(ana, second);
    await decideAs(ana, space.slug, 2, 'approve');
    expect((await nextOf(ana, `${search}&after=${second}&decided=1`)).next).toBe(
      `${addressOf(third)}?decided=1`,
    );
  });

  test('leaves out what somebody else works on, and what one may not decide', async () => {
    const own = await held('A comment that a moderator wrote before they were one.');
    await db().comment.updateMany({ data: { accountId: ana.accountId }, where: { number: own } });
    const [first, second] = await makeQueue();
    await perform(takeItem, ben, { slug: space.slug, item: first });
    expect((await nextOf(ana)).next).toBe(addressOf(second));
    expect((await nextOf(ben)).next).toBe(addressOf(`comment-${own}`));
  });

  test('keeps the filters', async () => {
    await makeQueue();
    expect((await nextOf(ana, '?cause=held&language=en')).next).toBe(
      `${addressOf('comment-1')}?cause=held&language=en`,
    );
    expect((await nextOf(ana, '?cause=flagged')).next).toBe(null);
  });

  test('after the last says that the queue is empty, and what was done today', async () => {
    await held(TEXTS[0] as string);
    await decideAs(ben, space.slug, 1, 'approve');
    await decideAs(ana, space.slug, 1, 'highlight');
    const { next, end } = await nextOf(ana, '?after=comment-1');
    expect(next).toBe(null);
    expect(end).toMatchObject({
      left: 0,
      all: 0,
      today: {
        mine: [{ kind: 'highlight', count: 1 }],
        team: [
          { kind: 'approve', count: 1 },
          { kind: 'highlight', count: 1 },
        ],
      },
    });
  });
});

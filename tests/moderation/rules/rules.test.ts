import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import { readRulesPage } from '~/moderation/rules/read-rules-page.server';
import { RULE_NAMES } from '~/moderation/rules/rules';
import type { RulesForm } from '~/moderation/rules/rules-schema';
import { saveRules } from '~/moderation/rules/save-rules.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { readActivity } from '~/spaces/read-activity.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeOrganisation, makeSpace } from '../../support/factories';
import { decideAs, postAs } from '../../support/moderated';
import { plainBrowser } from '../../support/plain-browser';
import { useServedApp } from '../../support/served-app';
import { cookieOf } from '../../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: false });

let space: { id: string; slug: string };
let ana: Person;
let rosa: Person;
beforeAll(async () => {
  space = await makeSpace();
  ({ person: ana } = await makeAccount({ name: 'Ana Moderator', moderates: [space.id] }));
  ({ person: rosa } = await makeAccount({ name: 'Rosa Participant' }));
});

const page = (actor = ana) => readRulesPage(actor, space.slug, 'en');
/** The form as the page shows it, with what somebody changes in it. */
async function form(changed: Partial<RulesForm> = {}): Promise<RulesForm> {
  const { rules, mark, organisations } = await page();
  const { groups, languages, ...others } = rules;
  const numbers = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  return {
    ...numbers,
    groups: groups as RulesForm['groups'],
    languages: languages as RulesForm['languages'],
    words: rules.words.join('\n'),
    domains: rules.domains.join('\n'),
    organisations: organisations.map(({ name }) => name).join('\n'),
    alikeShare: Math.round(rules.alikeShare * 100),
    mark,
    ...changed,
  } as RulesForm;
}
const save = async (changed: Partial<RulesForm>, actor = ana) =>
  perform(saveRules, actor, { slug: space.slug, rules: await form(changed) });
const words = () => `We ask for a timeline of ${randomUUID().replaceAll('-', ' ')} months.`;
const statusOf = async (number: number) =>
  (await db().comment.findUniqueOrThrow({ where: { spaceId_number: { spaceId: space.id, number } } })).status;

describe('the rules of a space', () => {
  test('name every setting of the screening once, so that none is out of reach', () => {
    const all = ['moderation', ...Object.keys(screeningSettingsSchema.shape)];
    expect([...RULE_NAMES].sort()).toEqual(all.sort());
  });

  test('are changed by the team alone', async () => {
    await expect(save({ firstComments: 1 }, rosa)).rejects.toThrow(Forbidden);
    await expect(page(rosa)).rejects.toThrow(Forbidden);
  });

  test('that are sent as they stand change nothing and are no event', async () => {
    const before = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    await save({});
    const after = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect([after.revision, after.screening]).toEqual([before.revision, before.screening]);
  });

  test('are kept as they are meant: lists by line, organisations by name, a share in percent, nothing as not looked at', async () => {
    const id = await makeOrganisation({ name: 'Harbour Workers’ Union' });
    const { slug } = await db().organisation.findUniqueOrThrow({ where: { id } });
    await save({
      words: ' cheap pills \n\ncheap pills\nvisa*',
      domains: 'shop.example',
      organisations: 'harbour workers’ union',
      groups: ['media'],
      alikeShare: 70,
      linksMost: undefined,
      flagsToHide: 3,
    });
    expect((await page()).rules).toMatchObject({
      words: ['cheap pills', 'visa*'],
      domains: ['shop.example'],
      organisations: [slug],
      groups: ['media'],
      alikeShare: 0.7,
      linksMost: null,
      flagsToHide: 3,
    });
  });

  test('hold what is posted after they were saved, and nothing that was there before', async () => {
    const before = await postAs(rosa, space, `${words()} Cheap pills.`);
    await save({ words: 'timeline of' });
    const after = await postAs(rosa, space, words());
    expect([await statusOf(before), await statusOf(after)]).toEqual(['pending', 'pending']);
    await save({ words: '' });
    expect(await statusOf(await postAs(rosa, space, words()))).toBe('published');
    expect(await statusOf(after)).toBe('pending');
  });

  test('name no organisation that is not there, and say which one', async () => {
    await expect(save({ organisations: 'Nobody’s Union' })).rejects.toThrow(InvalidField);
    await expect(save({ words: 'x'.repeat(101) })).rejects.toThrow(InvalidField);
  });

  test('do not write over what somebody else saved meanwhile', async () => {
    const mine = await form({ firstComments: 2 });
    await save({ firstComments: 1 });
    await expect(perform(saveRules, ana, { slug: space.slug, rules: mine })).rejects.toThrow(Conflict);
    expect((await page()).rules.firstComments).toBe(1);
    await save({ firstComments: 0 });
  });

  test('leave a trace: who changed what, from what to what, on the page and in the activity', async () => {
    await save({ commentsPerHour: 7 });
    const [last] = (await page()).history;
    expect(last).toMatchObject({
      who: 'Ana Moderator',
      rules: ['commentsPerHour'],
      changes: { commentsPerHour: { after: 7 } },
    });
    const { lines } = await readActivity(ana, space.slug, null, 'en');
    expect(lines[0]).toMatchObject({ type: 'rules-changed', who: 'Ana Moderator' });
    await save({ commentsPerHour: undefined });
    expect((await page()).rules.commentsPerHour).toBeNull();
  });
});

describe('looking before or after', () => {
  test('to “before” what is public stays; back to “after” what waited for that alone is offered to be published together', async () => {
    const there = await postAs(rosa, space, words());
    await save({ moderation: 'before' });
    const waits = [await postAs(rosa, space, words()), await postAs(rosa, space, words())];
    await save({ words: 'timeline of' });
    const listed = await postAs(rosa, space, words());
    await save({ words: '' });
    expect(await statusOf(there)).toBe('published');
    for (const number of [...waits, listed]) expect(await statusOf(number)).toBe('pending');
    expect((await page()).waitingOnly.count).toBe(0);
    await save({ moderation: 'after' });
    // What another rule holds as well is no part of it.
    expect((await page()).waitingOnly).toEqual({ count: 2, numbers: waits });
    for (const number of waits) expect(await statusOf(number)).toBe('pending');

    const browser = plainBrowser(address, await cookieOf(ana.accountId));
    await browser.open(`/desk/spaces/${space.slug}/moderation/rules`);
    await browser.follow('Look at these 2 and publish them together');
    expect(browser.here().status).toBe(200);
    for (const number of waits) await decideAs(ana, space.slug, number, 'approve');
    expect((await page()).waitingOnly.count).toBe(0);
  });

  test('is said on the page of the rules, in a form that comes back with its mistakes and everything typed', async () => {
    const browser = plainBrowser(address, await cookieOf(ana.accountId));
    await browser.open(`/desk/spaces/${space.slug}/moderation/rules`);
    const refused = await browser.press('Save the rules', {
      'Words and phrases': 'wonder cure',
      'Seconds to write, at least': 'soon',
    });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('wonder cure');
    expect(refused.html).toContain('Write a number.');
    await browser.press('Save the rules', { 'Seconds to write, at least': '30' });
    expect((await page()).rules).toMatchObject({ words: ['wonder cure'], secondsLeast: 30 });
  });

  test('lists whom the team looks at first, with the decision', async () => {
    const number = await postAs((await makeAccount({ name: 'Wanda Watched' })).person, space, words());
    const { number: decision } = await decideAs(ana, space.slug, number, 'watch', { reason: 'spam' });
    expect((await page()).people).toEqual([
      { name: 'Wanda Watched', kind: 'watched', until: null, decision },
    ]);
  });
});

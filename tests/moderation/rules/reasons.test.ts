import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { readReasons } from '~/moderation/deciding/read-reasons.server';
import { addReason } from '~/moderation/reasons/add-reason.server';
import { bringBackReason } from '~/moderation/reasons/bring-back-reason.server';
import { editReason } from '~/moderation/reasons/edit-reason.server';
import { moveReason } from '~/moderation/reasons/move-reason.server';
import { readReason, readReasonDesk } from '~/moderation/reasons/read-reason-desk.server';
import type { ReasonWords } from '~/moderation/reasons/reason';
import { retireReason } from '~/moderation/reasons/retire-reason.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { decideAs } from '../../support/moderated';
import { plainBrowser } from '../../support/plain-browser';
import { useServedApp } from '../../support/served-app';
import { cookieOf } from '../../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: false });

const WORDS: ReasonWords = {
  title: { en: 'Advertising', fr: 'Publicité' },
  uses: ['refuse'],
  asksForText: false,
};
const offered = async () => (await readReasonDesk(operator, 'en')).offered.map(({ code }) => code);
const add = (code: string, words: Partial<ReasonWords> = {}) =>
  perform(addReason, operator, { code, ...WORDS, ...words });

describe('the list of reasons', () => {
  test('is the secretariat’s: moderators are offered it and do not change it', async () => {
    const { id } = await makeSpace();
    const { person } = await makeAccount({ moderates: [id] });
    await expect(perform(addReason, person, { code: 'advertising', ...WORDS })).rejects.toThrow(Forbidden);
    await expect(perform(retireReason, person, { code: 'spam' })).rejects.toThrow(Forbidden);
    await expect(readReasonDesk(person, 'en')).rejects.toThrow(Forbidden);
  });

  test('takes a new reason before “other”, in the languages that it was given', async () => {
    await add('advertising');
    expect((await offered()).slice(-2)).toEqual(['advertising', 'other']);
    expect((await readReasons('hide', 'fr')).find(({ code }) => code === 'advertising')?.title).toEqual({
      text: 'Publicité',
      language: 'fr',
    });
    expect((await readReasons('approve', 'en')).map(({ code }) => code)).not.toContain('advertising');
  });

  test('never gives a code twice, also not one that is no longer offered', async () => {
    await add('once');
    await perform(retireReason, operator, { code: 'once' });
    await expect(add('once')).rejects.toThrow(InvalidField);
  });

  test('rewords a reason with its code and its decisions as they were, and has pages made anew that show it', async () => {
    const space = await makeSpace();
    await makeComments(space.id, [{}]);
    const { person } = await makeAccount({ moderates: [space.id] });
    await add('rude');
    const { id } = await decideAs(person, space.slug, 1, 'hide', { reason: 'rude' });
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    const edit = { code: 'rude', ...WORDS, title: { en: 'Rude' } };
    await perform(editReason, operator, edit);
    await perform(editReason, operator, edit);
    expect(await readReason(operator, 'rude', 'en')).toMatchObject({ title: { text: 'Rude' }, decisions: 1 });
    const decision = await db().decision.findUniqueOrThrow({ where: { id } });
    expect(decision.reasonCode).toBe('rude');
    expect((await db().space.findUniqueOrThrow({ where: { id: space.id } })).revision).toBe(revision + 1);
    await expect(perform(editReason, operator, { ...edit, code: 'nowhere' })).rejects.toThrow(NotFound);
  });

  test('offers a retired reason no longer, and decisions keep it; brought back it is offered again', async () => {
    await add('gone');
    await perform(retireReason, operator, { code: 'gone' });
    const codes = async () => (await readReasons('hide', 'en')).map(({ code }) => code);
    expect(await codes()).not.toContain('gone');
    await perform(bringBackReason, operator, { code: 'gone' });
    expect(await codes()).toContain('gone');
  });

  test('keeps “other” and the usual reasons, and lets nobody take away what they are good for', async () => {
    await expect(perform(retireReason, operator, { code: 'other' })).rejects.toThrow(Conflict);
    await expect(perform(retireReason, operator, { code: 'in-order' })).rejects.toThrow(Conflict);
    const words = { code: 'in-order', title: { en: 'Fine' }, uses: ['order'] as const, asksForText: false };
    await expect(perform(editReason, operator, { ...words, uses: ['order'] })).rejects.toThrow(InvalidField);
    await perform(editReason, operator, {
      code: 'other',
      title: { en: 'Another' },
      uses: [],
      asksForText: false,
    });
    expect(await readReason(operator, 'other', 'en')).toMatchObject({
      title: { text: 'Another' },
      uses: ['publish', 'refuse', 'order'],
      asksForText: true,
    });
  });

  test('moves a reason among those that are offered, past those that are not', async () => {
    await add('first-of-two');
    await add('between');
    await add('second-of-two');
    await perform(retireReason, operator, { code: 'between' });
    await perform(moveReason, operator, { code: 'second-of-two', to: 'up' });
    const codes = await offered();
    expect(codes.indexOf('second-of-two')).toBe(codes.indexOf('first-of-two') - 1);
    const [top] = codes;
    await perform(moveReason, operator, { code: top as string, to: 'up' });
    expect(await offered()).toEqual(codes);
  });

  test('keeps a history of what was done to it, and by whom', async () => {
    const { person } = await makeAccount({ role: 'secretariat', name: 'Olga Officer' });
    await perform(addReason, person, { code: 'traced', ...WORDS });
    await perform(retireReason, person, { code: 'traced' });
    await perform(retireReason, person, { code: 'traced' });
    const { history } = await readReasonDesk(person, 'en');
    expect(history.slice(0, 2).map(({ who, action, code }) => [who, action, code])).toEqual([
      ['Olga Officer', 'reason-retired', 'traced'],
      ['Olga Officer', 'reason-added', 'traced'],
    ]);
  });

  test('is kept in the browser, where a mistake comes back with what was typed', async () => {
    const { id } = await makeAccount({ role: 'secretariat' });
    const browser = plainBrowser(address, await cookieOf(id));
    await browser.open('/desk/reasons');
    await browser.follow('Add a reason');
    const refused = await browser.press('Add the reason', {
      'Title in English': 'Threat',
      Code: 'A Threat!',
    });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('A Threat!');
  });
});

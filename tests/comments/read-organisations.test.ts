import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { mergeOrganisations } from '~/accounts/merge-organisations.server';
import { organisationCursor, writeKey } from '~/accounts/organisation-key';
import { askedFor } from '~/accounts/organisation-search.server';
import { readDeskOrganisations } from '~/accounts/read-desk-organisations.server';
import { ORGANISATIONS_A_PAGE } from '~/accounts/read-organisations.server';
import { SAID_A_PAGE } from '~/comments/read-organisation-comments.server';
import { readOrganisationList } from '~/comments/read-organisation-list.server';
import { readOrganisationPage } from '~/comments/read-organisation-page.server';
import { readOwnOrganisations } from '~/comments/read-own-organisations.server';
import { saidCursor } from '~/comments/said-key';
import { db } from '~/platform/db.server';
import { BadInput, Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import {
  makeAccount,
  makeComments,
  makeMembership,
  makeOrganisation,
  makeQuestion,
  makeSpace,
} from '../support/factories';

useDatabase();

const NAMES = [
  'Ångström Centre',
  'CARAM Asia',
  'École de la Mer',
  'Harbour Union',
  'harbour women',
  'Союз моряков',
  'منظمة العمّال المهاجرين',
  '移民工会',
];
const MANY = 2 * ORGANISATIONS_A_PAGE + 7;

beforeAll(async () => {
  const { id } = await makeSpace();
  for (const name of [
    ...NAMES,
    ...Array.from({ length: MANY }, (_, place) => `Port ${String(place).padStart(3, '0')}`),
  ]) {
    const organisationId = await makeOrganisation({ name, acronym: name === 'CARAM Asia' ? 'CA' : null });
    await makeComments(id, [{ voices: [{ organisationId, nameAsPrinted: name, confirmed: true }] }]);
  }
  await makeOrganisation({ name: 'Coordination (COORD)' });
  await perform(mergeOrganisations, operator, { from: 'coordination-coord', into: 'caram-asia' });
});

const list = (query: Record<string, string>) => {
  const search = new URLSearchParams(query);
  return readOrganisationList(
    anonymous,
    { asked: askedFor(search.get('q')), cursor: organisationCursor(search) },
    'en',
  );
};
const found = async (q: string) => (await list({ q })).organisations.map(({ name }) => name);

describe('searching organisations', () => {
  test.each([
    ['caram', ['CARAM Asia']],
    ['Caram-Asia', ['CARAM Asia']],
    ['asia caram', ['CARAM Asia']],
    ['CA', ['CARAM Asia']],
    ['coordination', ['CARAM Asia']],
    ['COORD)', ['CARAM Asia']],
    ['angstrom', ['Ångström Centre']],
    ['ÉCOLE', ['École de la Mer']],
    ['ecole mer', ['École de la Mer']],
    ['harbour', ['Harbour Union', 'harbour women']],
    ['моряков', ['Союз моряков']],
    ['СОЮЗ', ['Союз моряков']],
    ['العمال', ['منظمة العمّال المهاجرين']],
    ['移民', ['移民工会']],
    ['harbour asia', []],
    ['250%', []],
    ['_', []],
    ['\\', []],
    ['%%%', []],
    ["'); DROP", []],
  ])('for %s finds %j', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });

  test('for blanks alone is no search, and control characters are no words', async () => {
    expect((await list({ q: '  ' })).organisations).toHaveLength(ORGANISATIONS_A_PAGE);
    expect(await found('caram\u0000\u0007asia')).toEqual(['CARAM Asia']);
    expect(await found(`caram ${'x'.repeat(5_000)}`)).toEqual([]);
  });
});

describe('the pages of the list', () => {
  test('go by name through all organisations, each once, and back the same way', async () => {
    const all = await db().organisation.findMany({ select: { name: true } });
    const forwards: string[][] = [];
    let page = await list({});
    expect(page.before).toBeNull();
    for (;;) {
      forwards.push(page.organisations.map(({ name }) => name));
      if (page.after === null) break;
      page = await list({ after: page.after });
      expect(page.before).not.toBeNull();
    }
    expect(forwards.flat().sort()).toEqual(all.map(({ name }) => name).sort());
    expect(forwards[0]?.slice(0, 5)).toEqual(NAMES.slice(0, 5));
    const backwards = [page.organisations.map(({ name }) => name)];
    while (page.before !== null) {
      page = await list({ before: page.before });
      backwards.unshift(page.organisations.map(({ name }) => name));
    }
    expect(backwards.flat()).toEqual(forwards.flat());
    expect(page.after).not.toBeNull();
  });

  test('keep the search, and go on where an organisation has gone in the meantime', async () => {
    const first = await list({ q: 'port' });
    const second = await list({ q: 'port', after: first.after as string });
    expect(second.organisations[0]?.name).toBe(`Port ${String(ORGANISATIONS_A_PAGE).padStart(3, '0')}`);
    const between = writeKey({ name: 'port 002 and a half', slug: 'gone' });
    expect((await list({ q: 'port', after: between })).organisations[0]?.name).toBe('Port 003');
  });

  test.each(['', 'caram', 'caram asia/', 'a/b/c', 'caram/CARAM', `${'x'.repeat(700)}/x`])(
    'refuse %j as a key',
    (after) => {
      expect(() => organisationCursor(new URLSearchParams({ after }))).toThrow(BadInput);
    },
  );
});

describe('what an organisation said', () => {
  test('comes consultation by consultation, the newest first, with opening words and the question, and pages by key', async () => {
    const organisationId = await makeOrganisation({ name: 'Much to Say' });
    const voices = [{ organisationId, nameAsPrinted: 'Much to Say', confirmed: false }];
    const older = await makeSpace({ title: { en: 'Older' } });
    const newer = await makeSpace({ title: { en: 'Newer' } });
    const questionId = await makeQuestion(newer.id);
    const long = `An opening. ${'More words follow it. '.repeat(40)}`;
    await makeComments(
      older.id,
      Array.from({ length: SAID_A_PAGE }, () => ({ voices })),
    );
    await makeComments(newer.id, [
      { voices, questionId, markdown: long },
      {},
      { voices, markdown: 'كلمات بالعربية', language: 'ar' },
    ]);
    const read = async (query: Record<string, string>) => {
      const cursor = saidCursor(new URLSearchParams(query));
      const page = await readOrganisationPage(anonymous, { slug: 'much-to-say', cursor }, 'en');
      if ('movedTo' in page) throw new Error('it has not moved');
      return page.said;
    };
    const first = await read({});
    expect(first.total).toBe(SAID_A_PAGE + 2);
    expect(first.spaces.map(({ title, comments }) => [title.text, comments.length])).toEqual([
      ['Newer', 2],
      ['Older', SAID_A_PAGE - 2],
    ]);
    const [opening, arabic] = first.spaces[0]?.comments ?? [];
    expect(opening).toMatchObject({ number: 1, question: 1, confirmed: false });
    expect(long.startsWith(opening?.opening.text.replace(/ …$/, '') ?? 'nothing')).toBe(true);
    expect(opening?.opening.text.length).toBeLessThan(230);
    expect(arabic).toMatchObject({
      number: 3,
      question: null,
      opening: { text: 'كلمات بالعربية', language: 'ar' },
    });
    const second = await read({ after: first.after as string });
    expect(
      second.spaces.map(({ title, comments }) => [title.text, comments.map(({ number }) => number)]),
    ).toEqual([['Older', [SAID_A_PAGE - 1, SAID_A_PAGE]]]);
    expect(second.after).toBeNull();
    expect(await read({ before: second.before as string })).toEqual(first);
    await expect(read({ after: 'no-such-space.3' })).rejects.toThrow(BadInput);
    await expect(read({ after: 'three' })).rejects.toThrow(BadInput);
  });
});

describe('the desk', () => {
  test('has what nobody has confirmed apart, counts everything, and is the secretariat’s', async () => {
    const { id } = await makeSpace();
    const organisationId = await makeOrganisation({ name: 'Awaiting' });
    await db().organisation.update({ where: { id: organisationId }, data: { status: 'unconfirmed' } });
    const voices = [{ organisationId, nameAsPrinted: 'Awaiting', confirmed: true }];
    await makeComments(id, [{ voices }, { voices, status: 'pending' }, { voices, nameWithheld: true }]);
    await makeAccount({ represents: [organisationId] });
    const everything = { asked: null, unconfirmed: null, confirmed: null };
    const desk = await readDeskOrganisations(operator, everything, 'en');
    expect(desk.unconfirmed.organisations).toMatchObject([
      { name: 'Awaiting', comments: 3, representatives: 1 },
    ]);
    expect(desk.confirmed.organisations).toHaveLength(ORGANISATIONS_A_PAGE);
    const searched = await readDeskOrganisations(operator, { ...everything, asked: 'coordination' }, 'en');
    expect(searched.confirmed.organisations.map(({ name }) => name)).toEqual(['CARAM Asia']);
    expect(searched.unconfirmed.organisations).toEqual([]);
    const { person } = await makeAccount({ represents: [organisationId] });
    await expect(readDeskOrganisations(person, everything, 'en')).rejects.toThrow(Forbidden);
    await expect(readDeskOrganisations(anonymous, everything, 'en')).rejects.toThrow(Forbidden);
  });
});

describe('searching for the organisation that one speaks for', () => {
  test('offers those that spoke in public or have representatives, and the one of exactly this name', async () => {
    await makeOrganisation({ name: 'Quiet Quay' });
    const represented = await makeOrganisation({ name: 'Quiet Pier' });
    await makeAccount({ represents: [represented] });
    const { id, person } = await makeAccount();
    const matches = async (asked: string) => {
      const { found: one } = await readOwnOrganisations(person, asked, 'en');
      return { names: one?.matches.map(({ name }) => name), isNew: one?.isNew };
    };
    expect(await matches('quiet')).toEqual({ names: ['Quiet Pier'], isNew: true });
    expect(await matches('quiet quay')).toEqual({ names: ['Quiet Quay'], isNew: false });
    expect(await matches('Coordination (COORD)')).toEqual({ names: ['CARAM Asia'], isNew: false });
    expect((await matches('port')).names).toHaveLength(20);
    await makeMembership(id, represented, 'declined');
    const own = await readOwnOrganisations(person, null, 'en');
    expect(own).toMatchObject({
      found: null,
      memberships: [{ status: 'declined', organisation: { name: 'Quiet Pier' } }],
    });
    await expect(readOwnOrganisations(anonymous, null, 'en')).rejects.toThrow(Forbidden);
  });
});

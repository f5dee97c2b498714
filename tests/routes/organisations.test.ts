import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeMembership, makeOrganisation, makeSpace } from '../support/factories';
import { elementsOf, linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: false });

interface Answer {
  status: number;
  location: string | null;
  html: string;
}

async function ask(path: string, cookie?: string, fields?: [string, string][]): Promise<Answer> {
  const answer = await fetch(address(path), {
    method: fields ? 'POST' : 'GET',
    body: fields && new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: new URL(address('/')).origin, ...(cookie ? { cookie } : {}) },
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}

const slugOf = async (id: string) => (await db().organisation.findUniqueOrThrow({ where: { id } })).slug;
const LONG = 'International Coordination of Seafarers, Dockers and Fisherfolk of the Eastern Archipelago';

let secretariat: string;
let representative: string;
let participant: string;
let participantId: string;
let unionId: string;
let space: { id: string; slug: string };

beforeAll(async () => {
  space = await makeSpace({ title: { en: 'A plan for the coast' } });
  unionId = await makeOrganisation({
    name: 'Harbour Union',
    acronym: 'HU',
    stakeholderGroups: ['trade-union'],
    country: 'PT',
    website: 'https://harbour-union.example.org/about',
    memberCount: 162,
  });
  const secretId = await makeOrganisation({ name: 'Shelter of the Silent' });
  const voice = (organisationId: string, nameAsPrinted: string) => ({
    organisationId,
    nameAsPrinted,
    confirmed: true,
  });
  await makeComments(space.id, [
    { markdown: 'GCM Objective 8 needs dockers.', voices: [voice(unionId, 'The Harbour Union')] },
    {
      markdown: 'Words of a witness.',
      nameWithheld: true,
      voices: [voice(secretId, 'Shelter of the Silent')],
    },
    { markdown: 'Words that wait.', status: 'pending', voices: [voice(unionId, 'The Harbour Union')] },
  ]);
  secretariat = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
  representative = await cookieOf((await makeAccount({ represents: [unionId] })).id);
  ({ id: participantId } = await makeAccount({ name: 'Noor Asking' }));
  participant = await cookieOf(participantId);
});

describe('the public list of organisations', () => {
  test('names those that spoke in public, and is kept for no longer than that holds', async () => {
    const first = await ask('/organisations');
    expect(first.html).toContain('Harbour Union');
    expect(first.html).toContain('1 comment<');
    expect(first.html).not.toContain('Shelter of the Silent');
    const { id } = await db().organisation.findUniqueOrThrow({ where: { slug: 'shelter-of-the-silent' } });
    const voices = [{ organisationId: id, nameAsPrinted: 'Shelter', confirmed: true }];
    const other = await makeSpace();
    await makeComments(other.id, [{ voices }]);
    expect((await ask('/organisations')).html).toContain('Shelter of the Silent');
    await db().voice.deleteMany({ where: { comment: { spaceId: other.id } } });
    await db().space.update({ where: { id: other.id }, data: { revision: { increment: 1 } } });
    expect((await ask('/organisations')).html).not.toContain('Shelter of the Silent');
  });

  test('is searched without a script, and says so where nothing is found', async () => {
    expect((await ask('/organisations?q=harbour')).html).toContain('Harbour Union');
    const nothing = await ask('/organisations?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(nothing.html).toContain('No organisation has these words in its name');
    expect(nothing.html).not.toContain('<script');
    expect(nothing.html).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  test.each(['/organisations?after=x', '/organisations/harbour-union?after=x', '/organisations?after=%00/a'])(
    'answers 400 to the key of %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );
});

describe('the page of an organisation', () => {
  test('says what it is, and what it said, where', async () => {
    const { status, html } = await ask('/organisations/harbour-union');
    expect(status).toBe(200);
    for (const words of [
      'Harbour Union',
      'HU',
      'Trade union',
      'Portugal',
      '162 members',
      'A plan for the coast',
    ])
      expect(html).toContain(words);
    expect(html).toContain('GCM Objective 8 needs dockers.');
    expect(html).not.toContain('Words that wait');
    const website = [...elementsOf(parsePage(html))].find(
      ({ element }) => element.properties.href === 'https://harbour-union.example.org/about',
    );
    expect(website?.element.properties.rel).toEqual(['nofollow', 'ugc', 'noopener']);
    expect(linksOf(parsePage(html))).toContain(`/spaces/${space.slug}/comments/1`);
    expect(html).not.toContain('/organisations/harbour-union/edit');
  });

  test('is found from the comments that speak for it, from who spoke on a term, and from the head of every page', async () => {
    for (const path of [`/spaces/${space.slug}/comments/1`, `/spaces/${space.slug}/objectives/8`])
      expect(linksOf(parsePage((await ask(path)).html)), path).toContain('/organisations/harbour-union');
    expect(linksOf(parsePage((await ask('/')).html))).toContain('/organisations');
  });

  test('is not there for the public where only a withheld name spoke, and is for the secretariat', async () => {
    expect((await ask('/organisations/shelter-of-the-silent')).status).toBe(404);
    expect((await ask('/organisations/shelter-of-the-silent', participant)).status).toBe(404);
    const seen = await ask('/organisations/shelter-of-the-silent', secretariat);
    expect([seen.status, seen.html.includes('name withheld from publication')]).toEqual([200, true]);
  });

  test('at an address that there is not answers 404, whatever the address', async () => {
    for (const slug of ['none', '%00', '..%2F..%2Fetc', 'A', 'x'.repeat(2_000)])
      expect((await ask(`/organisations/${slug}`)).status, slug).toBe(404);
  });
});

describe('changing what is said of an organisation', () => {
  const fields = (given: Record<string, string> = {}): [string, string][] => [
    ...Object.entries({
      name: 'Harbour Union',
      acronym: 'HU',
      country: 'PT',
      region: '',
      website: 'https://harbour-union.example.org/about',
      memberCount: '162',
      ...given,
    }),
    ['stakeholderGroups', 'trade-union'],
  ];

  test('leads strangers to the sign-in, and refuses those who may not', async () => {
    const stranger = await ask('/organisations/harbour-union/edit');
    expect([stranger.status, stranger.location]).toEqual([
      303,
      '/sign-in?to=%2Forganisations%2Fharbour-union%2Fedit',
    ]);
    for (const slug of ['harbour-union', 'there-is-none'])
      expect((await ask(`/organisations/${slug}/edit`, participant)).status).toBe(403);
    expect((await ask('/organisations/harbour-union/edit', undefined, fields())).status).toBe(401);
    expect((await ask('/organisations/harbour-union/edit', participant, fields())).status).toBe(403);
  });

  test('shows everything typed again, with what is wrong at its field', async () => {
    const { status, html } = await ask(
      '/organisations/harbour-union/edit',
      representative,
      fields({
        name: '',
        website: 'javascript:alert(1)',
        memberCount: 'many',
        region: '150',
        acronym: 'TYPED',
      }),
    );
    expect(status).toBe(400);
    expect(html).toContain('Name: Fill this in.');
    expect(html).toContain('Website: Write a full web address');
    expect(html).toContain('Number of members: Write a number.');
    expect(html).toContain('value="TYPED"');
    expect(html).toContain('value="javascript:alert(1)"');
    expect(await db().organisation.findUniqueOrThrow({ where: { id: unionId } })).toMatchObject({
      acronym: 'HU',
      region: null,
    });
  });

  test('refuses a country together with a region, and a name that is another’s', async () => {
    await makeOrganisation({ name: LONG });
    const both = await ask('/organisations/harbour-union/edit', representative, fields({ region: '150' }));
    expect([both.status, both.html.includes('Choose a country or a region, not both.')]).toEqual([400, true]);
    const taken = await ask('/organisations/harbour-union/edit', representative, fields({ name: LONG }));
    expect([taken.status, taken.html.includes(`“${LONG}” has this name`)]).toEqual([400, true]);
  });

  test('a new name moves the page; the old address leads there for good', async () => {
    const id = await makeOrganisation({ name: 'Old Quay' });
    await makeComments(space.id, [
      { voices: [{ organisationId: id, nameAsPrinted: 'Old Quay', confirmed: true }] },
    ]);
    expect((await ask('/organisations/old-quay')).status).toBe(200);
    const saved = await ask('/organisations/old-quay/edit', secretariat, fields({ name: 'New Quay' }));
    expect([saved.status, saved.location]).toEqual([303, '/organisations/new-quay?done=saved']);
    const old = await ask('/organisations/old-quay');
    expect([old.status, old.location]).toEqual([301, '/organisations/new-quay']);
    expect((await ask('/qps/organisations/old-quay')).location).toBe('/qps/organisations/new-quay');
    expect((await ask('/organisations/new-quay')).html).toContain('Old Quay');
  });
});

describe('speaking for an organisation', () => {
  test('is asked for by choosing a match, and stands among one’s own', async () => {
    const searched = await ask('/account/organisations?q=harbour', participant);
    expect(searched.html).toContain('Is it one of these?');
    const asked = await ask('/account/organisations/join', participant, [['organisation', 'harbour-union']]);
    expect([asked.status, asked.location]).toEqual([303, '/account/organisations?done=membershipAsked']);
    const own = await ask('/account/organisations?done=membershipAsked', participant);
    expect(own.html).toContain('Your request waits for a decision.');
    expect(own.html).toContain('Waits for a decision');
  });

  test('is decided on by a representative, on a page that only they and the secretariat see', async () => {
    const { id } = await makeAccount({ name: 'Ines Inquiring', email: 'ines@harbour-union.example.org' });
    const membership = await makeMembership(id, unionId);
    const page = await ask('/organisations/harbour-union/members', representative);
    expect(page.html).toContain('Ines Inquiring');
    expect(page.html).toContain('ines@harbour-union.example.org');
    expect((await ask('/organisations/harbour-union/members', participant)).status).toBe(403);
    const confirm = '/organisations/harbour-union/members/confirm';
    expect((await ask(confirm, participant, [['membership', membership]])).status).toBe(403);
    expect((await ask(confirm, undefined, [['membership', membership]])).status).toBe(401);
    expect((await ask(confirm, representative, [['membership', 'x']])).status).toBe(404);
    const done = await ask(confirm, representative, [['membership', membership]]);
    expect([done.status, done.location]).toEqual([
      303,
      '/organisations/harbour-union/members?done=membershipConfirmed',
    ]);
    const declined = await ask('/organisations/harbour-union/members/decline', representative, [
      ['membership', membership],
    ]);
    expect(declined.status).toBe(409);
    const ended = await ask('/organisations/harbour-union/members/end', representative, [
      ['membership', membership],
    ]);
    expect(ended.status).toBe(303);
    expect(await db().membership.findUniqueOrThrow({ where: { id: membership } })).toMatchObject({
      status: 'ended',
    });
  });

  test('is left again, and nobody leaves for another', async () => {
    const id = await makeOrganisation();
    const membership = await makeMembership(participantId, id, 'confirmed');
    const leave = (cookie: string) =>
      ask('/account/organisations/leave', cookie, [['membership', membership]]);
    expect((await leave(representative)).status).toBe(403);
    expect((await leave(participant)).location).toBe('/account/organisations?done=membershipLeft');
  });

  test('for one that nobody knows is stated with what it is; a known name leads to that one', async () => {
    const state = (name: string) =>
      ask('/account/organisations/new', participant, [
        ['name', name],
        ['acronym', 'NN'],
        ['stakeholderGroups', 'womens-group'],
        ['region', '011'],
      ]);
    const known = await state('harbour union');
    expect(known.status).toBe(400);
    expect(known.html).toContain('“Harbour Union” has this name');
    expect(linksOf(parsePage(known.html))).toContain('/account/organisations?q=harbour%20union');
    expect(known.html).toContain('value="NN"');
    const stated = await state('Nets and Needles');
    expect(stated.location).toBe('/account/organisations?done=membershipAsked');
    const made = await db().organisation.findUniqueOrThrow({ where: { slug: 'nets-and-needles' } });
    expect(made).toMatchObject({ status: 'unconfirmed', region: '011', stakeholderGroups: ['womens-group'] });
    expect((await ask('/organisations/nets-and-needles')).status).toBe(404);
    expect((await ask('/organisations/nets-and-needles', participant)).status).toBe(200);
  });
});

describe('the desk', () => {
  test.each(['/desk/organisations', '/desk/organisations/harbour-union/merge', '/desk/memberships'])(
    '%s is the secretariat’s',
    async (path) => {
      expect((await ask(path)).status).toBe(303);
      expect((await ask(path, representative)).status).toBe(403);
      expect((await ask(path, secretariat)).status).toBe(200);
    },
  );

  test('confirms what people stated', async () => {
    const id = await makeOrganisation({ name: 'Stated Yesterday' });
    await db().organisation.update({ where: { id }, data: { status: 'unconfirmed' } });
    expect((await ask('/desk/organisations', secretariat)).html).toContain('Stated Yesterday');
    const confirm = '/desk/organisations/stated-yesterday/confirm';
    expect((await ask(confirm, representative, [])).status).toBe(403);
    expect((await ask(confirm, secretariat, [])).location).toBe(
      '/desk/organisations?done=organisationConfirmed',
    );
    expect(await db().organisation.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'confirmed',
    });
  });

  test('decides on who waits, and shows the address', async () => {
    const { id } = await makeAccount({ name: 'Wanda Waiting', email: 'wanda@example.org' });
    const membership = await makeMembership(id, unionId);
    const page = await ask('/desk/memberships', secretariat);
    expect(page.html).toContain('Wanda Waiting');
    expect(page.html).toContain('wanda@example.org');
    expect(
      (await ask('/desk/memberships/decline', representative, [['membership', membership]])).status,
    ).toBe(403);
    expect((await ask('/desk/memberships/decline', secretariat, [['membership', membership]])).status).toBe(
      303,
    );
    expect((await ask('/desk/memberships', secretariat)).html).not.toContain('Wanda Waiting');
    expect((await ask(`/desk/memberships?after=${membership}`, secretariat)).status).toBe(200);
    expect((await ask('/desk/memberships?after=yesterday', secretariat)).status).toBe(404);
  });

  test('merges in three steps: search, preview, button; the page of the other is made anew at once', async () => {
    const fromId = await makeOrganisation({ name: 'Harbour-Union' });
    const from = await slugOf(fromId);
    await makeComments(space.id, [
      {
        markdown: 'From the twin.',
        voices: [{ organisationId: fromId, nameAsPrinted: 'H-U', confirmed: true }],
      },
    ]);
    expect((await ask('/organisations/harbour-union')).html).not.toContain('From the twin.');
    const merge = `/desk/organisations/${from}/merge`;
    const searched = await ask(`${merge}?q=harbour`, secretariat);
    expect(linksOf(parsePage(searched.html))).toContain(`${merge}?into=harbour-union`);
    const preview = await ask(`${merge}?into=harbour-union`, secretariat);
    expect(preview.html).toContain('1 comment');
    expect(preview.html).toContain('A merge cannot be taken back.');
    const into: [string, string][] = [['organisation', 'harbour-union']];
    expect((await ask(merge, representative, into)).status).toBe(403);
    const itself = await ask(merge, secretariat, [['organisation', from]]);
    expect([itself.status, itself.html.includes('cannot be merged into itself')]).toEqual([409, true]);
    const done = await ask(`${merge}?into=harbour-union`, secretariat, into);
    expect([done.status, done.location]).toEqual([
      303,
      '/organisations/harbour-union?done=organisationsMerged',
    ]);
    const merged = await ask('/organisations/harbour-union');
    expect(merged.html).toContain('From the twin.');
    expect(merged.html).toContain('Harbour-Union');
    expect((await ask(`/organisations/${from}`)).location).toBe('/organisations/harbour-union');
    const again = await ask(merge, secretariat, into);
    expect([again.status, again.html.includes('it was merged, or it has a new name')]).toEqual([409, true]);
    expect((await ask('/organisations?q=harbour-union')).html).toContain('Harbour Union');
  });
});

describe('a button’s address', () => {
  test.each([
    ['/organisations/harbour-union/members/confirm', '/organisations/harbour-union/members'],
    ['/organisations/harbour-union/members/decline', '/organisations/harbour-union/members'],
    ['/organisations/harbour-union/members/end', '/organisations/harbour-union/members'],
    ['/account/organisations/join', '/account/organisations'],
    ['/account/organisations/leave', '/account/organisations'],
    ['/desk/memberships/confirm', '/desk/memberships'],
    ['/desk/memberships/decline', '/desk/memberships'],
    ['/desk/organisations/harbour-union/confirm', '/desk/organisations'],
  ])('%s leads who only looks at it to the page of the button', async (path, page) => {
    const answer = await ask(path, secretariat);
    expect([answer.status, answer.location]).toEqual([303, page]);
  });
});

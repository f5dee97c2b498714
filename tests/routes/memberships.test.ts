import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { makeAccount, makeMembership, makeOrganisation } from '../support/factories';
import { linksOf, parsePage } from '../support/page-tree';
import { participant, participantId, representative, unionId, useHarbourUnion } from './harbour-union';

const { ask } = useHarbourUnion();

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

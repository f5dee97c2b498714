import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { makeAccount, makeComments, makeMembership, makeOrganisation } from '../support/factories';
import { linksOf, parsePage } from '../support/page-tree';
import { representative, secretariat, space, unionId, useHarbourUnion } from './harbour-union';

const { ask } = useHarbourUnion();

const slugOf = async (id: string) => (await db().organisation.findUniqueOrThrow({ where: { id } })).slug;

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

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Actor, operator } from '~/accounts/actor';
import { assignAuthors, RefusedAuthorTable } from '~/comments/assign-authors.server';
import { readAuthorPreview } from '~/comments/read-author-preview.server';
import { readAuthorTemplate } from '~/comments/read-author-template.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { fingerprints } from '../support/all-rows';
import { makeAccount, makeOrganisation } from '../support/factories';
import { assign, organisation, slug, spaceId, useImportedAuthors, voices } from './imported-authors';

useImportedAuthors();

const assignMany = (rows: string[], mark?: string, actor: Actor = operator) =>
  perform(assignAuthors, actor, { slug, table: table(rows), language: 'en', mark });
const table = (rows: string[]) =>
  ['Author;Organisation;Stakeholder group;Country;Region', ...rows].join('\n');

describe('a table of authors', () => {
  test('assigns all rows, and a second time changes nothing: no row, no event, no record', async () => {
    const rows = [
      `Rosa;${organisation};Civil society;Kenya`,
      `Idris;${organisation.toUpperCase()}`,
      'Wanda;;Media;;Asia',
    ];
    expect(await assignMany(rows)).toEqual({ authors: 3, comments: 4, organisations: [organisation] });
    expect((await voices()).map(([number]) => number)).toEqual([1, 2, 3]);
    const before = await fingerprints();
    expect(await assignMany(rows)).toEqual({ authors: 0, comments: 0, organisations: [] });
    expect(await fingerprints()).toEqual(before);
  });

  test('with one cell that cannot be taken assigns nobody', async () => {
    const before = await fingerprints();
    const refused = await assignMany([`Rosa;${organisation}`, 'Idris;;;Kenia2']).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(RefusedAuthorTable);
    expect((refused as RefusedAuthorTable).problems).toMatchObject([{ row: 3, column: 'country' }]);
    expect(await fingerprints()).toEqual(before);
  });

  test('is for the secretariat only, to look at as well as to confirm', async () => {
    const { person } = await makeAccount({ moderates: [spaceId] });
    await expect(assignMany(['Rosa;One'], undefined, person)).rejects.toThrow(Forbidden);
    await expect(readAuthorPreview(person, slug, table(['Rosa;One']), 'en')).rejects.toThrow(Forbidden);
    await expect(readAuthorTemplate(person, slug, 'en')).rejects.toThrow(Forbidden);
  });

  test('of a space that there is not, or with headings of something else, is refused', async () => {
    await expect(readAuthorPreview(operator, 'no-such-space', table(['Rosa;One']), 'en')).rejects.toThrow(
      NotFound,
    );
    await expect(
      perform(assignAuthors, operator, { slug, table: 'Name;Colour\nRosa;red', language: 'en' }),
    ).rejects.toMatchObject({ field: 'file' });
  });

  test('that was looked at is confirmed only while it would still do the same', async () => {
    const rows = [`Rosa;${organisation}`, 'Idris;;Media'];
    const { mark } = await readAuthorPreview(operator, slug, table(rows), 'en');
    await assign(operator, 'Idris', { groups: ['academia'] });
    await assignMany(rows, mark).then(
      () => expect.unreachable('the group of Idris was another when it was looked at'),
      (error: unknown) => expect(error).toBeInstanceOf(Conflict),
    );
    expect(await voices()).toEqual([]);
    const again = await readAuthorPreview(operator, slug, table(rows), 'en');
    expect((await assignMany(rows, again.mark)).authors).toBe(2);
  });

  test('handed out and taken in again changes nothing', async () => {
    await assignMany([`Rosa;${organisation};Civil society;Kenya`, 'Wanda;;Media;;Asia']);
    const template = await readAuthorTemplate(operator, slug, 'en');
    const before = await fingerprints();
    expect((await perform(assignAuthors, operator, { slug, table: template, language: 'en' })).authors).toBe(
      0,
    );
    expect(await fingerprints()).toEqual(before);
  });

  test('an organisation merged into another is found by the name it had', async () => {
    const id = await makeOrganisation({ name: organisation });
    await db().organisationAlias.create({
      data: { id: randomUUID(), organisationId: id, name: `${organisation} before` },
    });
    await assignMany([`Rosa;${organisation} BEFORE`]);
    expect(await voices()).toContainEqual([1, 'secretariat', organisation]);
    expect(await db().organisation.count({ where: { name: { startsWith: organisation } } })).toBe(1);
  });
});

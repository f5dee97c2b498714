import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { authorIds, makeComments, makeImported, makeOrganisation, makeSpace } from '../support/factories';
import { assign, authors, organisation, spaceId, useImportedAuthors, voices } from './imported-authors';

useImportedAuthors();

describe('what is imported later', () => {
  test('under an assigned name has its voice from the start, and a new name is a new author', async () => {
    await assign(operator, 'Rosa', { organisation });
    await makeImported(spaceId, ['Rosa', 'Newcomer']);
    expect((await voices()).map(([number]) => number)).toEqual([1, 3, 5]);
    expect([...(await authorIds(spaceId)).keys()].sort()).toEqual(['Idris', 'Newcomer', 'Rosa', 'Wanda']);
  });

  test('under an assigned name that states the same organisation says it once', async () => {
    const id = await makeOrganisation({ name: organisation });
    await assign(operator, 'Rosa', { organisation });
    const stated = [{ organisationId: id, nameAsPrinted: organisation, confirmed: true }];
    await makeComments(spaceId, [{ authorName: 'Rosa', voices: stated }], undefined, 'imported');
    expect((await voices()).filter(([number]) => number === 5)).toEqual([[5, 'author', organisation]]);
  });

  test('in another space is by another author, though the name is the same', async () => {
    await assign(operator, 'Rosa', { organisation });
    const other = await makeSpace();
    const there = await makeImported(other.id, ['Rosa']);
    expect(there.get('Rosa')).not.toBe(authors.get('Rosa'));
    expect(await db().voice.count({ where: { comment: { spaceId: other.id } } })).toBe(0);
  });

  test('without a name, or written here, has no author', async () => {
    await makeComments(spaceId, [{ authorName: null }], undefined, 'imported');
    await makeComments(spaceId, [{ authorName: 'Rosa' }]);
    const [unnamed, web] = await db().comment.findMany({
      where: { spaceId, number: { gt: 4 } },
      orderBy: { number: 'asc' },
    });
    expect([unnamed?.authorId, web?.authorId]).toEqual([null, null]);
  });
});

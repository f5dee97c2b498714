import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { readTermsToAdd } from '~/tagging/author-tags/read-terms-to-add.server';
import { useDatabase } from '../../support/database';
import { makeSpace, makeWorkplan } from '../../support/factories';

useDatabase();

let slug: string;
beforeAll(async () => {
  ({ slug } = await makeSpace());
  await makeWorkplan(slug);
});

const found = async (asked: string) =>
  (await readTermsToAdd(anonymous, slug, asked, 'en')).map(({ key }) => key);

describe('looking for a term to add', () => {
  test.each([
    ['O6', 'priority:O6'],
    ['o6', 'priority:O6'],
    ['objective 15', 'gcm:15'],
    ['GCM 15', 'gcm:15'],
    ['New Priority 5', 'priority:N5'],
    ['apprenticeships in harbour towns', 'priority:N5'],
    ['harbour apprent', 'priority:N5'],
    ['remittances', 'gcm:20'],
    ['SDG target 10.c', 'sdg:10.c'],
  ])('“%s” leads to %s first', async (asked, key) => {
    expect((await found(asked))[0]).toBe(key);
  });

  test('a number alone is every term of that number, and no longer one', async () => {
    const keys = await found('15');
    expect(keys).toContain('gcm:15');
    expect(keys.filter((key) => !/:15$/.test(key))).toEqual([]);
  });

  test('what could mean two is both', async () => {
    expect(await found('Priority 2')).toEqual(expect.arrayContaining(['priority:O2', 'priority:N2']));
  });

  test('a term without a title says in full what its code is', async () => {
    const [first] = await readTermsToAdd(anonymous, slug, 'PD 59', 'en');
    expect(first).toMatchObject({
      label: 'PD 59',
      title: 'Progress Declaration, paragraph 59',
      language: 'en',
    });
  });

  test.each(['', '   ', '%%%', 'zzzzqqqq', '👩‍👩‍👧'])('“%s” finds nothing', async (asked) => {
    expect(await found(asked)).toEqual([]);
  });
});

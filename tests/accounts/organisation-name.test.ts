import { describe, expect, test } from 'vitest';
import { foldedName, nameWithoutAcronym } from '~/accounts/organisation-name';

describe('a name that ends in its acronym', () => {
  test.each([
    ['Harbour Workers’ Union (HWU)', null, 'Harbour Workers’ Union'],
    ['Port Platform [R4V]', null, 'Port Platform'],
    ['Bund der Seeleute (BdS)', null, 'Bund der Seeleute'],
    ['Seafarers’ House (sea)', 'SEA', 'Seafarers’ House'],
  ])('%s is also found without it', (name, acronym, bare) => {
    expect(nameWithoutAcronym(name, acronym)).toBe(bare);
  });

  test.each([
    ['Women in Migration (Asia)', null],
    ['Harbour Union', 'HU'],
    ['(HWU)', 'HWU'],
    ['Harbour (HWU) Union', 'HWU'],
    ['Harbour Union (Port of Call)', null],
  ])('%s does not end in one', (name, acronym) => {
    expect(nameWithoutAcronym(name, acronym)).toBeNull();
  });
});

test('two spellings of a name are the same where only accents, hyphens and capitals differ', () => {
  expect(foldedName('Caram-Asia')).toBe(foldedName('CARAM  Asia'));
  expect(foldedName('Ångström Centre')).toBe(foldedName('angstrom centre'));
  expect(foldedName('Harbour Union')).not.toBe(foldedName('Harbour Unions'));
  expect(foldedName('منظمة الميناء')).toBe('منظمة الميناء');
});

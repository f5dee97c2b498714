import { describe, expect, test } from 'vitest';
import { looksLikeName } from '~/accounts/name-look-alike';
import { lineSchema, nameSchema } from '~/accounts/schema';

const isName = (name: string): boolean => nameSchema(120).safeParse(name).success;

describe('a name that somebody gives', () => {
  test.each([
    'Zoë Ångström-O’Neill',
    'Nguyễn Thị Minh Khai',
    'مُحَمَّد عبد الله',
    'می\u200Cخواهم',
    'क्\u200Dष',
    'Ольга Иванова (Olga Ivanova)',
    'Αθήνα Migration Forum',
    '全国移民 Network',
    'Team 👩‍👩‍👧 Berlin ❤️',
    'IOM 2.0',
  ])('%s is taken', (name) => {
    expect(isName(name)).toBe(true);
  });

  test.each([
    ['an override of direction', 'Caritas\u202Egro'],
    ['an isolate', '\u2066Caritas\u2069'],
    ['a zero-width space', 'Cari\u200Btas'],
    ['a joiner between Latin letters', 'Cari\u200Dtas'],
    ['a word joiner', 'Cari\u2060tas'],
    ['a Hangul filler alone', '\u3164'],
    ['a Hangul filler behind a name', 'Caritas\u3164'],
    ['the empty braille sign', 'Caritas\u2800'],
    ['a variant without an emoji', 'Caritas\uFE0F'],
    ['invisible tags', 'Caritas\u{E0041}'],
    ['a combining joiner', 'Cari\u034Ftas'],
    ['a tower of accents', `a${'\u0301'.repeat(5)}`],
    ['two lines', 'Caritas\nOxfam'],
    ['Cyrillic letters in a Latin word', 'Саritas'],
    ['a Greek letter in a Latin word', 'Οxfam'],
  ])('%s is refused', (_title, name) => {
    expect(isName(name)).toBe(false);
  });

  test('marks of direction and soft hyphens, which a paste brings along, are left out', () => {
    expect(lineSchema(120).parse('\u200FCari\u00ADtas\u200E ')).toBe('Caritas');
    expect(lineSchema(120).safeParse('\u00AD\u200E').success).toBe(false);
  });
});

describe('a name that looks like another', () => {
  const KNOWN = ['Caritas Internationalis', 'Oxfam', 'IOM', 'CARAM Asia', 'POCA'];

  test.each([
    ['0xfam', 'Oxfam'],
    ['Оxfаm', 'Oxfam'],
    ['ІОМ', 'IOM'],
    ['lOM', 'IOM'],
    ['РОСА', 'POCA'],
    ['CARAM Аsia', 'CARAM Asia'],
    ['Caritas lntemationalis', 'Caritas Internationalis'],
    ['Ｏｘｆａｍ\u200B!', undefined],
    ['𝐎𝐱𝐟𝐚𝐦', undefined],
    ['oxfam', undefined],
    ['Öxfam', undefined],
    ['Oxfam Novib', undefined],
    ['Роза', undefined],
  ])('%s is noticed as %s', (name, taken) => {
    expect(looksLikeName(name, KNOWN)).toBe(taken);
  });
});

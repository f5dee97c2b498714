import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorRow, KnownAuthor, KnownOrganisation } from '~/comments/author';
import { planAuthors } from '~/comments/author-plan';
import { decodeAuthorTable, readAuthorTable, writeAuthorTable } from '~/comments/author-table';
import { InvalidField } from '~/platform/errors';
import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';

const read = (text: string): AuthorRow[] => readAuthorTable(text, 'en');

/** What is said of a table that cannot be read, in words. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidField) return wordsOf(error.message, translator('en'));
    throw error;
  }
  throw new Error('it was taken');
}

describe('a table of authors', () => {
  test.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('with %s is read, its columns in any order and any case', (_, sign) => {
    const lines = [
      ['COUNTRY', 'author AS printed', 'Organization'],
      ['Kenya', 'Rosa Participant', '"Harbour ""Lights"", Ltd; \t1"'],
    ];
    const [row] = read(lines.map((cells) => cells.join(sign)).join('\r\n'));
    expect(row).toEqual({
      row: 2,
      author: 'Rosa Participant',
      organisation: 'Harbour "Lights", Ltd; \t1',
      acronym: '',
      group: '',
      country: 'Kenya',
      region: '',
      website: '',
      members: '',
    });
  });

  test('is read with every heading in quotation marks, as spreadsheet programs write it', () => {
    expect(read('"Author as printed";"Stakeholder group"\n"Rosa";"Media"')).toMatchObject([
      { author: 'Rosa', group: 'Media' },
    ]);
  });

  test('keeps the numbers of its rows as a spreadsheet counts them, whatever is empty or goes over several lines', () => {
    const rows = read('Author,Organisation\nRosa,"One\nTwo"\n,\n\nIdris,Three\n');
    expect(rows.map(({ row, author }) => [row, author])).toEqual([
      [2, 'Rosa'],
      [5, 'Idris'],
    ]);
  });

  test('with short rows, and empty cells beyond the last column, is read', () => {
    expect(read('Author,Organisation,Country\nRosa,One\nIdris,Two,,,\n')).toMatchObject([
      { organisation: 'One', country: '' },
      { organisation: 'Two', country: '' },
    ]);
  });

  test('with a byte order mark, or line ends of an old Mac, is read', () => {
    expect(read('\uFEFFAuthor,Organisation\rRosa,One')).toMatchObject([{ author: 'Rosa' }]);
  });

  test.each([
    ['a column that it does not have', 'Author,Organistion\nRosa,One', 'Nearest: Organisation'],
    [
      'a column like no other',
      'Author,Colour\nRosa,Red',
      '“Colour” is not a column of this table. It has: Author',
    ],
    ['the same column twice', 'Author,Group,Stakeholder group\nRosa,a,b', 'two columns “Stakeholder group”'],
    ['no column of authors', 'Organisation,Country\nOne,Kenya', 'no column “Author as printed”'],
    ['nothing under its headings', 'Author,Organisation\n,\n', 'no row below the headings'],
    ['nothing at all', '', 'no column “Author as printed”'],
    [
      'a cell behind the last column',
      'Author,Organisation\nRosa,One, two',
      'Row 2: “two” stands in no column',
    ],
    ['an open quotation mark', 'Author,Organisation\nRosa,"One', 'from line 2 on'],
  ])('with %s is refused in words', (_, text, words) => {
    expect(refusal(() => read(text))).toContain(words);
  });
});

describe('the bytes of a table', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  test('in UTF-8 are its text, with or without a byte order mark', () => {
    expect(decodeAuthorTable(encode('Author\nÅsa'))).toBe('Author\nÅsa');
    expect(decodeAuthorTable(encode('\uFEFFAuthor\nÅsa'))).toBe('Author\nÅsa');
  });

  test.each([
    ['UTF-16 with its mark', Buffer.from('\uFEFFAuthor\n', 'utf16le'), 'UTF-16'],
    ['UTF-16 without', Buffer.from('Author\n', 'utf16le'), 'UTF-16'],
    ['Latin-1', Buffer.from('Author\nÅsa', 'latin1'), 'not in UTF-8'],
    ['a workbook', Buffer.from('PK\u0003\u0004…', 'utf8'), 'workbook'],
  ])('in %s are refused with what to do', (_, bytes, words) => {
    const said = refusal(() => decodeAuthorTable(bytes));
    expect(said).toContain(words);
    expect(said).toContain('CSV UTF-8');
  });
});

/** Names in which everything stands that a table or a spreadsheet stumbles over, as a register can hold them. */
const anyName = fc
  .array(fc.constantFrom('a', 'B', 'é', 'ع', '=', '+', '-', '@', '"', "'", ',', ';', '\t', ' ', '１', '…'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => `${letters.join('')}x`.normalize('NFC').trim());

const organisation = (name: string, at: number): KnownOrganisation => ({
  id: `organisation-${at}`,
  name,
  formerNames: [],
  acronym: at % 2 ? 'ACR' : null,
  stakeholderGroups: at % 3 ? ['academia', 'red-cross-red-crescent'] : [],
  country: at % 2 ? 'CI' : null,
  region: at % 2 ? null : '145',
  website: at % 2 ? 'https://example.org/a,b' : null,
  memberCount: at % 2 ? 162 : null,
});

const author = (name: string, at: number, given: Partial<KnownAuthor> = {}): KnownAuthor => ({
  id: `author-${at}`,
  name,
  comments: 1,
  organisation: null,
  stakeholderGroup: null,
  country: null,
  region: null,
  ...given,
});

describe('the table that is handed out', () => {
  test('has a row for each author with what is assigned so far, and what a spreadsheet would run is made harmless', () => {
    const text = writeAuthorTable(
      [
        author('=HYPERLINK("x")', 1, { organisation: organisation('Harbour Lights', 1) }),
        author('Idris', 2, { stakeholderGroup: 'migrant-survivor', country: 'MA' }),
      ],
      'en',
    );
    expect(text.startsWith('\uFEFF"Author as printed","Organisation","Acronym","Stakeholder group"')).toBe(
      true,
    );
    expect(text).toContain(`"'=HYPERLINK(""x"")","Harbour Lights","ACR"`);
    expect(text).toContain(
      '"Idris","","","Migrant or survivor speaking for themselves","Morocco","","",""\r\n',
    );
  });

  test('taken in again as it is, changes nothing and raises nothing, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyName, { minLength: 1, maxLength: 8, selector: (name) => name }),
        (names) => {
          const organisations = names
            .filter((name, at) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === at)
            .map((name, at) => organisation(`${name} e.V.`, at));
          const authors = names.map((name, at) =>
            author(name, at, {
              organisation: at % 2 ? (organisations[at] ?? null) : null,
              ...(at % 2
                ? {}
                : {
                    stakeholderGroup: 'media',
                    country: at % 4 ? null : 'TR',
                    region: at % 4 ? '013' : null,
                  }),
            }),
          );
          const plan = planAuthors(read(writeAuthorTable(authors, 'en')), { authors, organisations }, 'en');
          expect(plan.problems).toEqual([]);
          expect(plan.notes).toEqual([]);
          expect(plan.authors.map((planned) => planned.author.name)).toEqual(authors.map(({ name }) => name));
          expect(plan.authors.filter(({ changes }) => changes)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any cells come back as they were typed, by whatever sign they are parted', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom(',', ';', '\t'), (name, sign) => {
        // An apostrophe in front of a formula sign is taken for the guard that spreadsheets need.
        fc.pre(!name.startsWith("'"));
        const quoted = [name, 'One'].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign);
        expect(read(`Author${sign}Organisation\n${quoted}\n`)[0]).toMatchObject({
          author: name,
          organisation: 'One',
        });
      }),
      { numRuns: 500 },
    );
  });
});

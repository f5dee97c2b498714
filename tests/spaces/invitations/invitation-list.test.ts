import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidField } from '~/platform/errors';
import { readInvitationList } from '~/spaces/invitations/invitation-list';
import { readInvited } from '~/spaces/invitations/read-invited.server';

const said = (text: string) =>
  readInvitationList(text).rows.map(({ row, email, organisation }) => [row, email, organisation]);

describe('a list of people to invite', () => {
  test.each([
    [
      'one on each line',
      'a@x.org\r\nb@x.org\n',
      [
        [1, 'a@x.org', ''],
        [2, 'b@x.org', ''],
      ],
    ],
    [
      'commas, semicolons and blanks between',
      'a@x.org, b@x.org; c@x.org d@x.org',
      [
        [1, 'a@x.org', ''],
        [1, 'b@x.org', ''],
        [1, 'c@x.org', ''],
        [1, 'd@x.org', ''],
      ],
    ],
    [
      'a name before the address',
      'Rosa Marín <rosa@x.org>, <b@x.org>',
      [
        [1, 'rosa@x.org', ''],
        [1, 'b@x.org', ''],
      ],
    ],
    [
      'a name with a comma, in quotation marks or not',
      '"Marín, Rosa" <rosa@x.org>\nMarín, Rosa <rosa@y.org>',
      [
        [1, 'rosa@x.org', ''],
        [2, 'rosa@y.org', ''],
      ],
    ],
    [
      'a name that is an address itself',
      'a@x.org <a@x.org>; "b@x.org" <b@x.org>',
      [
        [1, 'a@x.org', ''],
        [1, 'b@x.org', ''],
      ],
    ],
    [
      'a link of a mail program',
      'mailto:a@x.org, "b@x.org"',
      [
        [1, 'a@x.org', ''],
        [1, 'b@x.org', ''],
      ],
    ],
    [
      'an organisation behind a semicolon or a tab',
      'a@x.org; Coast Watch\nb@x.org\tHarbour Lights',
      [
        [1, 'a@x.org', 'Coast Watch'],
        [2, 'b@x.org', 'Harbour Lights'],
      ],
    ],
    [
      'an organisation of several, with a comma in its name',
      'a@x.org, b@x.org; Ships, Seas and Ports',
      [
        [1, 'a@x.org', 'Ships, Seas and Ports'],
        [1, 'b@x.org', 'Ships, Seas and Ports'],
      ],
    ],
    [
      'several organisations on one line',
      'a@x.org; One; b@x.org; Two',
      [
        [1, 'a@x.org', 'One'],
        [1, 'b@x.org', 'Two'],
      ],
    ],
    ['empty lines and stray signs', '\n , ; \n a@x.org ;\n', [[3, 'a@x.org', '']]],
    [
      'a quotation mark without its counterpart',
      '"Rosa <a@x.org>; b@x.org',
      [
        [1, 'a@x.org', ''],
        [1, 'b@x.org', ''],
      ],
    ],
  ])('is read with %s', (_, text, people) => {
    expect(said(text)).toEqual(people);
    expect(readInvitationList(text).problems).toEqual([]);
  });

  test.each([
    ['an organisation without an address', 'Coast Watch', 'noAddress', 'Coast Watch'],
    ['two things behind an address', 'a@x.org\tRosa Marín\tCoast Watch', 'tooMuch', 'Coast Watch'],
  ])('says of %s that it cannot be told what it is', (_, text, kind, value) => {
    expect(readInvitationList(`b@x.org\n${text}`).problems).toEqual([{ row: 2, kind, values: { value } }]);
  });

  test('leaves what is no address to be refused by its row', () => {
    expect(said('a@x.org, rosa, b@x.org')).toEqual([
      [1, 'a@x.org', ''],
      [1, 'rosa', ''],
      [1, 'b@x.org', ''],
    ]);
    expect(said('rosa at x.org@')).toEqual([[1, 'rosa at x.org@', '']]);
  });

  test('of any addresses comes back as it was written, whatever separates them', () => {
    const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.org$/);
    const separator = fc.constantFrom(', ', '; ', ' ', '\n', '\r\n', ',\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(address, separator), { minLength: 1 }), (pieces) => {
        const text = pieces.map((piece) => piece.join('')).join('');
        const read = readInvitationList(text);
        expect(read.rows.map(({ email }) => email)).toEqual(pieces.map(([one]) => one));
        expect(read.problems).toEqual([]);
      }),
    );
  });

  test('of any text at all is read without failing, and loses no address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { rows, problems } = readInvitationList(text);
        expect(rows.length + problems.length).toBeLessThanOrEqual(text.length);
        expect(rows.every(({ email }) => text.includes(email))).toBe(true);
      }),
    );
  });
});

const table = (text: string) => readInvited(text, 'file');

describe('a table of people to invite', () => {
  test.each([',', ';', '\t'])('has its columns in any order, with %j between', (sign) => {
    const lines = [
      ['Organization', 'E-mail', 'Name', 'Language'],
      ['Coast Watch', 'a@x.org', 'Rosa Marín', 'fr'],
      ['', 'b@x.org', '', ''],
    ];
    expect(table(lines.map((line) => line.join(sign)).join('\n')).rows).toEqual([
      { row: 2, email: 'a@x.org', organisation: 'Coast Watch', language: 'fr' },
      { row: 3, email: 'b@x.org', organisation: '', language: '' },
    ]);
  });

  test('may be one column of addresses, and pasted into the form', () => {
    expect(
      table('\uFEFFemail address\r\na@x.org\r\n\r\nb@x.org').rows.map(({ row, email }) => [row, email]),
    ).toEqual([
      [2, 'a@x.org'],
      [4, 'b@x.org'],
    ]);
  });

  test('keeps commas within quotation marks, and gives back what was guarded against being run', () => {
    const { rows } = table(`Email,Organisation\n"a@x.org","Ships, Seas"\n'-b@x.org,'=Plus\n`);
    expect(rows.map(({ email, organisation }) => [email, organisation])).toEqual([
      ['a@x.org', 'Ships, Seas'],
      ['-b@x.org', '=Plus'],
    ]);
  });

  test('says which columns are not used, and which rows have no address', () => {
    const { rows, problems, notes } = table(
      'Email;Telephone;Organisation\na@x.org;1;\n;2;Coast Watch\n;3;\n',
    );
    expect(rows).toHaveLength(1);
    expect(notes).toEqual([{ row: 1, kind: 'unusedColumn', values: { value: 'Telephone' } }]);
    expect(problems).toEqual([{ row: 3, kind: 'noAddress', values: { value: 'Coast Watch' } }]);
  });

  test.each([
    ['a heading twice', 'Email;E-mail\na@x.org;b@x.org', 'tableColumnTwice'],
    ['quotation marks that do not match', 'Email;Name\n"a@x.org;Rosa', 'tableBroken'],
    ['headings alone', 'Email;Name\n', 'nobodyToInvite'],
    ['nothing', ' \n', 'nobodyToInvite'],
  ])('with %s is refused', (_, text, message) => {
    const refusal = (() => {
      try {
        return table(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(InvalidField);
    expect((refusal as Error).message).toContain(message);
  });
});

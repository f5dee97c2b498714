import { describe, expect, test } from 'vitest';
import type { AuthorRegister, KnownAuthor, KnownOrganisation } from '~/comments/author';
import { type AuthorPlan, planAuthors } from '~/comments/author-plan';
import { remarkInWords } from '~/comments/author-remark';
import { readAuthorTable } from '~/comments/author-table';
import { translator } from '~/platform/i18n';

const lights: KnownOrganisation = {
  id: 'lights',
  name: 'Harbour Lights',
  formerNames: ['Lights of the Harbour'],
  acronym: 'HL',
  stakeholderGroups: ['civil-society'],
  country: 'PT',
  region: null,
  website: null,
  memberCount: null,
};

const author = (name: string, given: Partial<KnownAuthor> = {}): KnownAuthor => ({
  id: name,
  name,
  comments: 2,
  organisation: null,
  stakeholderGroup: null,
  country: null,
  region: null,
  ...given,
});

const register: AuthorRegister = {
  organisations: [lights],
  authors: [
    author('Rosa Participant'),
    author('Idris Sailor', { organisation: lights }),
    author('Wanda Witness', { stakeholderGroup: 'media', region: '014' }),
    author('Fatou Jagne Th…'),
  ],
};

const HEADINGS = 'Author as printed;Organisation;Acronym;Stakeholder group;Country;Region;Website;Members';
const plan = (...rows: string[]): AuthorPlan =>
  planAuthors(readAuthorTable([HEADINGS, ...rows].join('\n'), 'en'), register, 'en');
const only = (...rows: string[]) => {
  const made = plan(...rows);
  expect(made.problems).toEqual([]);
  return made.authors[0];
};
const said = (remarks: AuthorPlan['problems']): string[] =>
  remarks.map((remark) => `${remark.row} ${remark.column}: ${remarkInWords(translator('en'), remark)}`);

describe('a row of the table', () => {
  test('that names a registered organisation assigns it, whatever the capitals and blanks', () => {
    expect(only('Rosa Participant;harbour  LIGHTS')).toMatchObject({
      organisation: { id: 'lights', name: 'Harbour Lights', formerName: null },
      changes: true,
    });
  });

  test('that names it as it was called before assigns it, and says so', () => {
    expect(only('Rosa Participant;Lights of the Harbour')?.organisation).toEqual({
      id: 'lights',
      name: 'Harbour Lights',
      formerName: 'Lights of the Harbour',
    });
  });

  test('that names a new organisation enters it with what stands beside it', () => {
    const made = plan(
      'Rosa Participant;Caritas Internationalis;CI;Faith-based organisation, civil society;Vatican;;www.caritas.org;162',
    );
    expect(made.problems).toEqual([]);
    expect(made.newOrganisations).toEqual([
      {
        name: 'Caritas Internationalis',
        acronym: 'CI',
        stakeholderGroups: ['civil-society', 'faith-based'],
        country: 'VA',
        region: null,
        website: 'https://www.caritas.org',
        memberCount: 162,
      },
    ]);
    expect(made.authors[0]).toMatchObject({
      organisation: { id: null, name: 'Caritas Internationalis' },
      own: { stakeholderGroup: null, country: null, region: null },
    });
  });

  test('without an organisation says the group and the country, or the region, of the author', () => {
    expect(only('Rosa Participant;;;migrant-survivor;BGD')).toMatchObject({
      organisation: null,
      own: { stakeholderGroup: 'migrant-survivor', country: 'BD', region: null },
      changes: true,
    });
    expect(only('Wanda Witness;;;;;Western Asia')?.own).toEqual({
      stakeholderGroup: 'media',
      country: null,
      region: '145',
    });
  });

  test('that is empty leaves its author as it is', () => {
    expect(only('Idris Sailor;;;;;;;')).toMatchObject({ organisation: { id: 'lights' }, changes: false });
    expect(only('Wanda Witness')).toMatchObject({
      own: { stakeholderGroup: 'media', region: '014' },
      changes: false,
    });
  });

  test('with hyphens takes back what was assigned', () => {
    expect(only('Idris Sailor;-')).toMatchObject({ organisation: null, changes: true });
    expect(only('Wanda Witness;;;-;;-')).toMatchObject({
      own: { stakeholderGroup: null, country: null, region: null },
      changes: true,
    });
    expect(only('Wanda Witness;-;;;;')).toMatchObject({ own: { stakeholderGroup: 'media' }, changes: false });
  });

  test('with a country takes the region back, since one is in one or the other', () => {
    expect(only('Wanda Witness;;;;Kenya')?.own).toMatchObject({ country: 'KE', region: null });
    expect(only('Rosa Participant;;;;Kenya;Eastern Africa')?.own).toMatchObject({
      country: 'KE',
      region: null,
    });
  });

  test('that says of a registered organisation something else leaves the register as it is, and is noted', () => {
    const made = plan('Rosa Participant;Harbour Lights;HL;Academia;Portugal;;;12');
    expect(made.problems).toEqual([]);
    expect(said(made.notes)).toEqual([
      '2 group: “Academia”: Harbour Lights is registered with something else, which stays. Change it on the organisation’s own page.',
      '2 members: “12”: Harbour Lights is registered with something else, which stays. Change it on the organisation’s own page.',
    ]);
    expect(made.newOrganisations).toEqual([]);
  });

  test('finds a shortened name by three full stops as by the one sign for them', () => {
    expect(only('Fatou Jagne Th...;Article 19')?.author.name).toBe('Fatou Jagne Th…');
  });
});

describe('rows that name the same new organisation', () => {
  test('put it together, and enter it once', () => {
    const made = plan(
      'Rosa Participant;CARAM Asia;;Civil society;;Asia;;',
      'Wanda Witness;caram asia;CARAM;;;;caramasia.org;42',
    );
    expect(made.problems).toEqual([]);
    expect(made.newOrganisations).toMatchObject([
      {
        name: 'CARAM Asia',
        acronym: 'CARAM',
        region: '142',
        memberCount: 42,
        website: 'https://caramasia.org',
      },
    ]);
  });

  test('must not contradict each other', () => {
    const made = plan('Rosa Participant;CARAM Asia;;;Malaysia', 'Wanda Witness;CARAM Asia;;;Kenya');
    expect(said(made.problems)).toEqual(['3 country: “Kenya”: row 2 says something else of CARAM Asia.']);
  });

  test('with other signs between the letters are noted: they may be one', () => {
    const made = plan('Rosa Participant;CARAM Asia', 'Wanda Witness;Caram-Asia', 'Idris Sailor;H.L.');
    expect(said(made.notes)).toEqual([
      '3 organisation: “Caram-Asia” will be entered as new, and resembles CARAM Asia. If they are the same, write that name.',
    ]);
    expect(said(plan('Rosa Participant;HL').notes)[0]).toContain('resembles Harbour Lights');
    expect(said(plan('Rosa Participant;Harbour Lights (HL)').notes)[0]).toContain('resembles Harbour Lights');
  });
});

describe('what cannot be taken', () => {
  test.each([
    [
      'Rosa Partisipant;One',
      'author: Nobody in this consultation is printed as “Rosa Partisipant”. Nearest: Rosa Participant.',
    ],
    [
      'Somebody Else Entirely;One',
      'author: Nobody in this consultation is printed as “Somebody Else Entirely”.',
    ],
    [';One', 'author: No author is named. Write the name as the consultation prints it.'],
    ['Rosa Participant;;;NGO', 'group: “NGO” is no stakeholder group. Nearest: Civil society.'],
    ['Rosa Participant;;;Acedemia', 'group: “Acedemia” is no stakeholder group. Nearest: Academia.'],
    [
      'Rosa Participant;;;Media, Academia',
      'group: “Media, Academia”: an author who speaks for no organisation has one group.',
    ],
    ['Rosa Participant;;;;Kenia2', 'country: “Kenia2” is no country. Nearest: Kenya.'],
    ['Rosa Participant;;;;Atlantis of the deep', 'country: “Atlantis of the deep” is no country.'],
    ['Rosa Participant;;;;Africa', 'country: “Africa” is a region. Put it in the column of regions.'],
    ['Rosa Participant;;;;;Kenya', 'region: “Kenya” is a country. Put it in the column of countries.'],
    [
      'Rosa Participant;;;;;Estern Africa',
      'region: “Estern Africa” is no region of the United Nations’ list (M49). Nearest: Eastern Africa.',
    ],
    [
      'Rosa Participant;;;;Kenya;Western Asia',
      'region: Kenya does not lie in Western Asia. Give one of the two.',
    ],
    [
      'Rosa Participant;One;;;Kenya;Western Asia',
      'region: Kenya does not lie in Western Asia. Give one of the two.',
    ],
    ['Rosa Participant;;ACR', 'acronym: “ACR” can be said of an organisation only, and this row names none.'],
    [
      'Rosa Participant;One;;;;;javascript:alert(1)',
      'website: “javascript:alert(1)” cannot be taken. Write a full web address, such as https://example.org.',
    ],
    ['Rosa Participant;One;;;;;;many', 'members: “many” cannot be taken. Write a number.'],
    ['Rosa Participant;One;;;;;;0', 'members: “0” cannot be taken. Write a number of at least 1.'],
    [`Rosa Participant;${'x'.repeat(201)}`, 'cannot be taken. Shorten it to 200 characters or fewer.'],
    ['Rosa Participant;…', 'organisation: “…” cannot be taken.'],
  ])('%s', (row, words) => {
    const made = plan(row);
    expect(said(made.problems)).toHaveLength(1);
    expect(said(made.problems)[0]).toContain(words);
    expect(said(made.problems)[0]).toMatch(/^2 /);
  });

  test('an author in two rows is told where the first one stands', () => {
    expect(said(plan('Rosa Participant;One', ';;;', 'rosa participant;Two').problems)).toEqual([
      '4 author: “rosa participant” stands in row 2 already. Give each author one row.',
    ]);
  });

  test('every cell that is wrong is named, not only the first', () => {
    const made = plan('Nobody Here;;;Acedemia;Kenia2', 'Rosa Participant;;;;;Estern Africa');
    expect(made.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'author'],
      [2, 'group'],
      [2, 'country'],
      [3, 'region'],
    ]);
  });
});

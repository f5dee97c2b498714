import { describe, expect, test } from 'vitest';
import { HubPageError, type HubWarningCode } from '~/imports/hub-page/hub-page.ts';
import { hubPageSlug } from '~/imports/hub-page/hub-page-slug.ts';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page.ts';
import { composePage, type PostToPrint } from './compose-page.ts';

const ASK = 'In reply to by Migration Netw…';
const QUESTION: PostToPrint = { text: 'Are the quays safe?' };
const comments = (...posts: PostToPrint[]) => parseHubPage(composePage(posts)).comments;
const codes = (text: string): HubWarningCode[] => parseHubPage(text).warnings.map(({ code }) => code);

describe('a text that is no Hub page', () => {
  test.each(['', 'Minutes of a meeting\n\nSep 13, 2022', '\u0000\ufeff'])(
    'is refused in one line: %j',
    (text) => {
      expect(() => parseHubPage(text)).toThrow(HubPageError);
      expect(() => parseHubPage(text)).toThrow(
        /^no "Discussion Questions & Comments" heading was found; .*$/,
      );
    },
  );
});

describe('a part of a page', () => {
  test('without its top it has no title, and says so', () => {
    const page = parseHubPage(
      'Discussion Questions & Comments\n\nMigration Netw…\n\nSafe?\n\nMar 02, 2031\n',
    );
    expect([page.title, page.welcome, page.languages, page.questions.length]).toEqual(['', '', [], 1]);
    expect(page.warnings.map(({ code }) => code)).toEqual([
      'title-not-found',
      'welcome-not-found',
      'end-not-found',
    ]);
  });

  test('cut in the middle of a comment keeps what is there of it, and says that date and end are missing', () => {
    const whole = composePage([
      QUESTION,
      { author: 'Mauro', text: 'No, the quays are dark and', reply: ASK },
    ]);
    const page = parseHubPage(whole.slice(0, whole.indexOf(' dark and') + ' dark'.length));
    expect(page.comments.map(({ author, text, date }) => [author, text, date])).toEqual([
      ['Mauro', 'No, the quays are dark', null],
    ]);
    expect(page.warnings.map(({ code }) => code)).toEqual(['date-missing', 'end-not-found']);
  });

  test('without posts it is a page with no questions and no comments, and says so', () => {
    const page = parseHubPage(composePage([]));
    expect([page.questions, page.comments]).toEqual([[], []]);
    expect(page.warnings.map(({ code }) => code)).toEqual(['no-posts']);
  });

  test('a line above the questions that belongs to nothing known is named with its number', () => {
    const text = composePage([QUESTION]).replace('Moderators\n', 'Moderators\n\nBring your own lamp\n');
    expect(parseHubPage(text).warnings).toEqual([
      { line: 13, code: 'line-not-placed', message: '"Bring your own lamp" was left out' },
    ]);
    expect(text.split('\n')[12]).toBe('Bring your own lamp');
  });
});

describe('who wrote a post', () => {
  test('a text that begins below a date and a blank line has no author, however short its first line', () => {
    const [, second] = comments(
      QUESTION,
      { author: 'Mauro', text: 'No.', reply: ASK },
      { author: null, text: 'Dark Quays\n\nThey are.', reply: ASK },
    );
    expect([second?.author, second?.text]).toEqual([null, 'Dark Quays\n\nThey are.']);
  });

  test('a first line that is a sentence is text, not an author', () => {
    const page = parseHubPage(
      composePage([QUESTION]).replace('2031\n\nAbout', '2031\nNo, they are not.\n\nMar 03, 2031\n\nAbout'),
    );
    expect(page.comments.map(({ author, text }) => [author, text])).toEqual([[null, 'No, they are not.']]);
    expect(page.warnings.map(({ code }) => code)).toEqual(['author-missing']);
  });

  test('a name at the end or in the middle of a text stays there, and the middle one is named as a doubt', () => {
    const text = 'No.\n\nOwen Pryce\n\nwrote the same in May.\n\nLucía Ferrer';
    const page = composePage([QUESTION, { author: 'Mauro', text, reply: ASK }]);
    expect(parseHubPage(page).comments.map((one) => [one.author, one.text])).toEqual([['Mauro', text]]);
    expect(codes(page)).toEqual(['name-in-text']);
  });

  test('"UN Network" as a signature is text', () => {
    const page = composePage([QUESTION, { author: 'Mauro', text: 'Well done,\n\nUN Network', reply: ASK }]);
    expect(parseHubPage(page).comments.map((one) => [one.authorLabel, one.text])).toEqual([
      [null, 'Well done,\n\nUN Network'],
    ]);
    expect(codes(page)).toEqual(['label-in-text']);
  });

  test('where blank lines stand under every date, the name below them is the author', () => {
    const page = composePage([QUESTION, { author: 'Owen Pryce', text: 'No.', reply: ASK }]).replaceAll(
      '2031\n',
      '2031\n\n',
    );
    expect(parseHubPage(page).comments.map((one) => [one.author, one.text])).toEqual([['Owen Pryce', 'No.']]);
  });
});

describe('when a post was written', () => {
  test.each(['Oct 18, 2022', '18 October 2022', '1er mars 2022'])(
    'a line "%s" in an answer is text, and named',
    (line) => {
      const text = `We met on\n\n${line}\n\nand agreed.`;
      const page = composePage([QUESTION, { author: 'Mauro', text, reply: ASK, date: 'Oct 19, 2022' }]);
      expect(parseHubPage(page).comments.map((one) => [one.date, one.text])).toEqual([['2022-10-19', text]]);
      expect(codes(page)).toEqual(['date-in-text']);
    },
  );

  test.each([
    ['13 September 2022', '2022-09-13'],
    ['September 13, 2022', '2022-09-13'],
    ['1er août 2022', '2022-08-01'],
    ['13 de septiembre de 2022', '2022-09-13'],
  ])('a page dated "%s" is read too', (printed, date) => {
    const page = parseHubPage(
      composePage([
        { ...QUESTION, date: printed },
        { author: 'Mauro', text: 'No.', reply: ASK, date: printed },
      ]),
    );
    expect([page.questions[0]?.date, page.comments[0]?.date]).toEqual([date, date]);
  });

  test('a day that no calendar has is text', () => {
    expect(comments(QUESTION, { author: 'Mauro', text: 'No.\n\nFeb 30, 2031', reply: ASK })[0]?.text).toBe(
      'No.\n\nFeb 30, 2031',
    );
  });

  test('posts without any date are told apart by reply lines and by the gap under a question', () => {
    const undated = [
      QUESTION,
      { author: 'Owen Pryce', text: 'No.', reply: ASK },
      { author: 'Mauro', text: 'Yes.', reply: ASK },
    ];
    const page = parseHubPage(composePage(undated.map((post) => ({ ...post, date: null }))));
    expect(page.questions.map(({ text }) => text)).toEqual(['Are the quays safe?']);
    expect(page.comments.map((one) => [one.author, one.text, one.questionNumber])).toEqual([
      ['Owen Pryce', 'No.', 1],
      ['Mauro', 'Yes.', 1],
    ]);
  });
});

describe('what a comment answers', () => {
  test('comments before the first question stand outside any, and a reply to one of them too', () => {
    const page = parseHubPage(
      composePage([
        { author: 'Mauro', text: 'Hello all.' },
        { author: 'Owen Pryce', text: 'Hello you.', reply: 'In reply to Hello all by Mauro' },
        QUESTION,
        { author: 'Mauro', text: 'No.', reply: ASK },
      ]),
    );
    expect(page.comments.map((one) => one.questionNumber)).toEqual([null, null, 1]);
    expect(page.comments.map((one) => one.inReplyTo)).toEqual([null, page.comments[0]?.externalRef, null]);
  });

  test('a reply to somebody who is not on the page stands outside any question, and says so', () => {
    const page = composePage([
      QUESTION,
      { author: 'Mauro', text: 'Indeed.', reply: 'In reply to Gone… by Nobody Here' },
    ]);
    expect(
      parseHubPage(page).comments.map((one) => [one.questionNumber, one.inReplyTo, one.inReplyToAsPrinted]),
    ).toEqual([[null, null, 'In reply to Gone… by Nobody Here']]);
    const [warning] = parseHubPage(page).warnings;
    expect(warning?.code).toBe('reply-target-missing');
    expect(page.split('\n')[(warning?.line ?? 0) - 1]).toBe('In reply to Gone… by Nobody Here');
  });

  test('of two comments by one person, the first words in the reply line tell which is meant; without them it is a doubt', () => {
    const two = [
      QUESTION,
      { author: 'Mauro', text: 'Lamps first.', reply: ASK },
      { author: 'Mauro', text: 'Boats next.', reply: ASK },
    ];
    const named = comments(...two, {
      author: 'Owen Pryce',
      text: 'Yes.',
      reply: 'In reply to Lamps… by Mauro',
    });
    expect(named[2]?.inReplyTo).toBe(named[0]?.externalRef);
    const unnamed = composePage([
      ...two,
      { author: 'Owen Pryce', text: 'Yes.', reply: 'In reply to by Mauro' },
    ]);
    expect(parseHubPage(unnamed).comments[2]?.inReplyTo).toBe(parseHubPage(unnamed).comments[1]?.externalRef);
    expect(codes(unnamed)).toEqual(['reply-target-unsure']);
  });

  test('a sentence that begins like a reply line is text', () => {
    const text = 'In reply to the point made by Mauro\n\nwe propose lamps.';
    expect(comments(QUESTION, { author: 'Owen Pryce', text, reply: ASK })[0]?.text).toBe(text);
  });

  test('whoever is answered most asks the questions, where neither secretariat nor moderator does', () => {
    const page = parseHubPage(
      composePage([
        { author: 'Mauro', text: 'Hello all.' },
        { author: 'Port Office', text: 'Which lamps?' },
        { author: 'Owen Pryce', text: 'Green.', reply: 'In reply to by Port Office' },
      ]),
    );
    expect(page.questions.map(({ author }) => author)).toEqual(['Port Office']);
    expect(page.comments.map((one) => [one.author, one.questionNumber])).toEqual([
      ['Mauro', null],
      ['Owen Pryce', 1],
    ]);
    expect(page.warnings).toEqual([]);
  });

  test('a post of the one who asks that asks nothing is taken for a question and named as a doubt', () => {
    expect(codes(composePage([QUESTION, { text: 'Thank you all.' }]))).toEqual(['question-unsure']);
  });
});

describe('a comment that quotes the page itself', () => {
  test('keeps the headings that it quotes', () => {
    const text =
      'The words\n\nDiscussion Questions & Comments\n\nand\n\nAbout the Migration Network Hub\n\nare too long.';
    expect(comments(QUESTION, { author: 'Mauro', text, reply: ASK }).map((one) => one.text)).toEqual([text]);
  });
});

describe('references', () => {
  test('stay when comments are added before, between and after, and twins are numbered', () => {
    const posts = [
      QUESTION,
      { author: 'Mauro', text: 'No.', reply: ASK },
      { author: 'Mauro', text: 'No.', reply: ASK },
    ];
    const before = comments(...posts).map(({ externalRef }) => externalRef);
    expect(before[0]).toMatch(/^hub:[0-9a-f]{24}$/);
    expect(before[1]).toBe(`${before[0]}-2`);
    const added = (text: string) => ({ author: 'Owen Pryce', text, reply: ASK });
    const [question, first, second] = posts as [PostToPrint, PostToPrint, PostToPrint];
    const after = comments(
      { author: 'Ted', text: 'Hi.' },
      question,
      added('A'),
      first,
      added('B'),
      second,
      added('C'),
    );
    expect(after.filter((one) => one.author === 'Mauro').map(({ externalRef }) => externalRef)).toEqual(
      before,
    );
    expect(new Set(after.map(({ externalRef }) => externalRef)).size).toBe(after.length);
  });

  test('change with the words, the author or the date', () => {
    const refs = [
      { author: 'Mauro', text: 'No.' },
      { author: 'Mauro', text: 'Yes.' },
      { author: 'Ted', text: 'No.' },
      { author: 'Mauro', text: 'No.', date: 'Mar 03, 2031' },
    ].map((post) => comments(QUESTION, { ...post, reply: ASK })[0]?.externalRef);
    expect(new Set(refs).size).toBe(4);
  });
});

describe('the address of a page', () => {
  test.each([
    ['Draft Network Workplan 2022-2024', 'draft-network-workplan-2022-2024'],
    ['  Santé & sécurité : l’année 2031!  ', 'sante-securite-l-annee-2031'],
    [`${'harbour '.repeat(20)}`, 'harbour-harbour-harbour-harbour-harbour-harbour-harbour'],
  ])('comes from its title: %s', (title, slug) => {
    expect(hubPageSlug(title)).toBe(slug);
  });

  test('is a short code of its own for a title in another script', () => {
    expect(hubPageSlug('السلامة')).toMatch(/^hub-[0-9a-f]{8}$/);
    expect(hubPageSlug('السلامة')).not.toBe(hubPageSlug('港口'));
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page.ts';
import { plainWords, renderedHtml, renderedWords } from './rendered-words.ts';

const text = readFileSync(new URL('./fixtures/harbour-safety.txt', import.meta.url), 'utf8');
const page = parseHubPage(text);
const lines = text.split('\n');

describe('an invented page with the hard cases in it', () => {
  test('its space is read, below a menu that also says "Discussion Spaces"', () => {
    expect(page.title).toBe('Harbour Safety Plan 2031 / Plan de sécurité des ports');
    expect(page.moderator).toBe('Ingrid Solberg');
    expect(page.audience).toBe('Harbour masters, crews and coastal towns');
    expect(page.languages).toEqual(['en', 'fr', 'es']);
    expect(renderedWords(page.welcome)).toEqual(
      plainWords(text.slice(text.indexOf('This space'), text.indexOf('Discussion Moderator'))),
    );
    expect(renderedWords(page.disclaimer ?? '')).toEqual(plainWords(text.slice(text.indexOf('Disclaimer:'))));
  });

  test('a question in two languages is one question, and one without a date ends where its answers begin', () => {
    expect(page.questions.map(({ text: words, date }) => [words.split('\n\n').length, date])).toEqual([
      [2, '2031-03-02'],
      [1, null],
    ]);
  });

  test('each comment has its author, label, date and question', () => {
    expect(page.comments.map((one) => [one.author, one.authorLabel, one.date, one.questionNumber])).toEqual([
      ['Amina Diallo', 'UN Network', '2031-03-04', 1],
      ['Tomás Rey', null, null, 1],
      ['Marguerite Le G…', null, '2031-03-05', 1],
      [null, 'UN Network', '2031-03-06', 1],
      ['harbourmaster77', null, '2031-03-07', 1],
      ['harbourmaster77', null, '2031-03-07', 1],
      ['Owen Pryce', 'UN Network', '2031-03-09', 2],
      ['Harbour Safety…', null, '2031-03-10', 2],
      ['Lucía Ferrer', null, '2031-03-11', null],
      ['Ted', null, '2031-03-12', null],
    ]);
  });

  test('replies to people point to the comment that they answer', () => {
    const answered = (ordinal: number) => {
      const comment = page.comments[ordinal - 1];
      return page.comments.find((one) => one.externalRef === comment?.inReplyTo)?.author;
    };
    expect([answered(2), answered(8)]).toEqual(['Amina Diallo', 'Owen Pryce']);
    expect(page.comments.filter((one) => one.inReplyTo !== null).map(({ ordinal }) => ordinal)).toEqual([
      2, 8,
    ]);
  });

  test('two identical posts are two comments', () => {
    const [one, other] = page.comments.filter((comment) => comment.author === 'harbourmaster77');
    expect(other?.externalRef).toBe(`${one?.externalRef}-2`);
    expect(other?.text).toBe(one?.text);
  });

  test('three comments speak of a file, and being attached to a mooring is not one of them', () => {
    const marked = page.comments.filter((one) => one.mentionsMissingAttachment);
    expect(marked.map(({ ordinal }) => ordinal)).toEqual([1, 3, 9]);
  });

  test('every warning stands at its line', () => {
    expect(page.warnings.map(({ code, line }) => [code, lines[line - 1]?.trim()])).toEqual([
      ['attachment-missing', '[Full inventory attached as PDF]'],
      ['date-missing', 'Tomás Rey'],
      ['attachment-missing', 'Veuillez trouver nos remarques dans le document ci-joint.'],
      ['author-missing', 'UN Network'],
      ['date-missing', 'Harbour Safety…'],
      ['date-in-text', '12 March 2030'],
      ['attachment-missing', expect.stringMatching(/^Adjuntamos/)],
    ]);
  });

  test('each post lies between its own lines', () => {
    for (const one of page.comments) {
      expect(lines[one.line - 1]?.trim()).toBe(one.author ?? one.authorLabel);
      expect(lines[one.endLine - 1]).toMatch(one.date ? /^Mar \d\d, 2031$/ : /^In reply to/);
    }
  });

  test('the words of its posts are exactly the words on the page', () => {
    const posts = [...page.questions, ...page.comments].sort((a, b) => a.line - b.line);
    const authors = posts.map(({ author }) => author);
    const words = lines
      .slice(
        lines.indexOf('Discussion Questions & Comments') + 1,
        lines.indexOf('About the Migration Network Hub'),
      )
      .filter(
        (line) => !authors.includes(line) && !/^(?:UN Network|In reply to .*|Mar \d\d, 2031)\s*$/.test(line),
      )
      .flatMap(plainWords);
    expect(posts.flatMap((post) => renderedWords(post.text))).toEqual(words);
  });

  test('what looks like Markdown or HTML in a comment is shown as it was typed', () => {
    const typed = renderedHtml(page.comments.at(-1)?.text ?? '');
    expect(typed).not.toMatch(/<(?:h1|ul|b|em|del|table)\b/);
    expect(renderedHtml(page.comments[0]?.text ?? '')).toContain(
      '<a href="https://harbour.example/ladders_2030">',
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hubPageSlug } from '~/imports/hub-page/hub-page-slug.ts';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page.ts';
import { plainWords, renderedHtml, renderedWords } from './rendered-words.ts';

const path = resolve('../shared/seeds/hub-discussion-space.txt');
const present = existsSync(path);
const when = present ? '' : ' (skipped: ../shared is not here)';
const text = present ? readFileSync(path, 'utf8') : '';

describe('the discussion page of 2022', () => {
  const onPage = (title: string, check: () => void) => test.skipIf(!present)(`${title}${when}`, check);

  onPage('its space is read as printed', () => {
    const page = parseHubPage(text);
    expect(page.title).toBe('Draft Network Workplan 2022-2024');
    expect(hubPageSlug(page.title)).toBe('draft-network-workplan-2022-2024');
    expect(page.welcome.split('\n\n')).toHaveLength(4);
    expect(page.moderator).toBe('Amy Muedin');
    expect(page.audience).toBe('All Network members, stakeholders and Member States');
    expect(page.languages).toEqual(['en']);
    expect(page.languagesAsPrinted).toBe('English');
    expect(renderedWords(page.disclaimer ?? '')).toEqual(plainWords(text.slice(text.indexOf('Disclaimer:'))));
  });

  onPage('its three questions are of 13 September 2022', () => {
    const { questions } = parseHubPage(text);
    expect(questions.map(({ number, author, date }) => [number, author, date])).toEqual([
      [1, 'Migration Netw…', '2022-09-13'],
      [2, 'Migration Netw…', '2022-09-13'],
      [3, 'Migration Netw…', '2022-09-13'],
    ]);
    expect(questions.every(({ text: words }) => words.endsWith('?') && !words.includes('\n'))).toBe(true);
  });

  onPage('each of its 15 comments has its author, label, own date and question', () => {
    const { comments } = parseHubPage(text);
    expect(comments.map((one) => [one.author, one.authorLabel, one.date, one.questionNumber])).toEqual([
      ['Cecilia Nicoletti', null, '2022-10-17', 1],
      ['Caroline Horne', 'UN Network', '2022-10-18', 1],
      ['Musarrat Perveen', 'UN Network', '2022-10-19', 1],
      ['Kate Barth', 'UN Network', '2022-09-14', 2],
      [null, 'UN Network', '2022-09-20', 2],
      ['Mauro', 'UN Network', '2022-10-03', 2],
      ['Cecilia Nicoletti', null, '2022-10-17', 2],
      ['Musarrat Perveen', 'UN Network', '2022-10-20', 2],
      ['Cecilia Nicoletti', null, '2022-10-17', 3],
      ['Caroline Horne', 'UN Network', '2022-10-18', 3],
      ['Musarrat Perveen', 'UN Network', '2022-10-20', 3],
      ['Angela Remus', null, '2022-10-07', null],
      ['Richard Franci…', null, '2022-10-17', null],
      ['Fatou Jagne Th…', null, '2022-10-18', null],
      ['Fatou Jagne Th…', null, '2022-10-18', null],
    ]);
    expect(comments.map(({ ordinal }) => ordinal)).toEqual(comments.map((_, index) => index + 1));
    expect(comments.every(({ inReplyTo }) => inReplyTo === null)).toBe(true);
  });

  onPage('the only warnings are the missing author and three missing attachments, at their lines', () => {
    const { comments, warnings } = parseHubPage(text);
    const lines = text.split('\n');
    expect(warnings.map(({ code }) => code)).toEqual([
      'attachment-missing',
      'attachment-missing',
      'author-missing',
      'attachment-missing',
    ]);
    expect(lines[(warnings[0]?.line ?? 0) - 1]).toContain('[Full comments attached]');
    expect(lines[(warnings[1]?.line ?? 0) - 1]).toContain('in the attached file');
    expect(lines[(warnings[3]?.line ?? 0) - 1]).toContain('attached below');
    expect(comments.filter((one) => one.mentionsMissingAttachment).map(({ ordinal }) => ordinal)).toEqual([
      1, 2, 12,
    ]);
  });

  onPage(
    'the words of its posts are exactly the words between the questions heading and the About section',
    () => {
      const { questions, comments } = parseHubPage(text);
      const start =
        text.indexOf('Discussion Questions & Comments') + 'Discussion Questions & Comments'.length;
      const authors = new Set([...questions, ...comments].map((post) => post.author));
      const words = text
        .slice(start, text.indexOf('About the Migration Network Hub'))
        .split('\n')
        .map((line) => line.replace(/[\s\u00a0]+$/, ''))
        .filter(
          (line) => !authors.has(line) && line !== 'UN Network' && line !== 'In reply to by Migration Netw…',
        )
        .filter((line) => !/^(Sep|Oct) \d\d, 2022$/.test(line))
        .flatMap(plainWords);
      const posts = [...questions, ...comments].sort((a, b) => a.line - b.line);
      expect(words.length).toBeGreaterThan(5000);
      for (const breaks of [false, true]) {
        expect(posts.flatMap((post) => renderedWords(post.text, breaks))).toEqual(words);
      }
    },
  );

  onPage(
    'its lists, its link and its line breaks are kept, and nothing is taken for code or a heading',
    () => {
      const { comments } = parseHubPage(text);
      const html = comments.map((one) => renderedHtml(one.text));
      expect(html[0]?.match(/<ol>/g)).toHaveLength(3);
      expect(html[0]?.match(/<li>/g)).toHaveLength(14);
      expect(html[9]?.match(/<ul>/g)).toHaveLength(2);
      expect(html[9]?.match(/<li>/g)).toHaveLength(7);
      expect(html[12]?.match(/<li>/g)).toHaveLength(7);
      expect(html[13]).toContain('<a href="https://youtu.be/DmpXgGqj_c4">https://youtu.be/DmpXgGqj_c4</a>');
      expect(html[4]).toContain('<br>');
      expect(html.join('')).not.toMatch(/<(?:pre|code|h\d|em|strong|del|table|blockquote|hr)\b/);
    },
  );

  onPage('references are all different, and stay the same with other line ends and more menu text', () => {
    const page = parseHubPage(text);
    const refs = [...page.questions, ...page.comments].map(({ externalRef }) => externalRef);
    expect(new Set(refs).size).toBe(18);
    const again = parseHubPage(`Home\r\nDiscussion Spaces\r\nAbout\r\n${text.replaceAll('\n', '\r\n')}`);
    expect([...again.questions, ...again.comments].map(({ externalRef }) => externalRef)).toEqual(refs);
    expect(again.title).toBe(page.title);
    expect(again.warnings.map(({ code, line }) => [code, line - 3])).toEqual(
      page.warnings.map(({ code, line }) => [code, line]),
    );
  });

  onPage('with its blank lines missing, the posts are the same', () => {
    const dense = text.replace(/\n(?:[\s\u00a0]*\n)+/g, '\n');
    const summary = (page: ReturnType<typeof parseHubPage>) =>
      page.comments.map((one) => [
        one.author,
        one.authorLabel,
        one.date,
        one.questionNumber,
        one.mentionsMissingAttachment,
      ]);
    expect(summary(parseHubPage(dense))).toEqual(summary(parseHubPage(text)));
  });
});

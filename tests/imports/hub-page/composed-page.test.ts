import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page.ts';
import { composePage, type PostToPrint } from './compose-page.ts';
import { plainWords, renderedWords } from './rendered-words.ts';

const WORDS = [
  'port',
  'quay',
  '*',
  '_night_',
  '[x](y)',
  '<b>',
  '#1',
  '`',
  '&amp;',
  '~~',
  'https://a.org/b_c',
  '«été»',
  '港',
  '|',
  '\\',
  '1)',
  '+',
  'a@b.org',
];
const AUTHORS = [
  'Amina Diallo',
  'Tomás Rey',
  'Marguerite Le G…',
  'harbourmaster77',
  'Mauro',
  'Owen Pryce',
  null,
];
const DATES: [string, string][] = [
  ['Sep 13, 2022', '2022-09-13'],
  ['May 03, 2022', '2022-05-03'],
  ['Dec 31, 2021', '2021-12-31'],
  ['Feb 29, 2024', '2024-02-29'],
];

// A line that begins with a small "we" can be neither a name nor a date nor a reply line.
const LINE = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => ['we', ...words].join(' '));
const TEXT = fc
  .array(fc.tuple(LINE, fc.constantFrom('\n', '\n\n', '\n\u00a0\n')), { minLength: 1, maxLength: 4 })
  .map((lines) =>
    lines
      .map((parts) => parts.join(''))
      .join('')
      .trimEnd(),
  );
const POST = fc.record({
  author: fc.constantFrom(...AUTHORS),
  label: fc.boolean(),
  text: TEXT,
  date: fc.constantFrom(...DATES),
  kind: fc.constantFrom('question', 'answer', 'answer', 'outside', 'reply'),
  target: fc.nat(),
});
const ASKED: Omit<RandomPost, 'text'> = {
  author: null,
  label: false,
  date: ['Sep 13, 2022', '2022-09-13'],
  kind: 'question',
  target: 0,
};
type RandomPost = typeof POST extends fc.Arbitrary<infer T> ? T : never;

/** At least one question: without any, a page does not say who asks. */
function withQuestion(posts: readonly RandomPost[], place: number): RandomPost[] {
  const question: RandomPost = { ...ASKED, text: 'we ask' };
  return posts.toSpliced(place % (posts.length + 1), 0, question);
}

interface Expected {
  kind: 'question' | 'comment';
  author: string | null;
  label: string | null;
  date: string;
  words: string[];
  questionNumber: number | null;
  /** Index of the post that it answers among all posts; null when it answers a question or nobody. */
  inReplyTo: number | null;
}

function layOut(random: readonly RandomPost[]): { printed: PostToPrint[]; expected: Expected[] } {
  const printed: PostToPrint[] = [];
  const expected: Expected[] = [];
  let questions = 0;
  for (const [index, post] of random.entries()) {
    // Its place makes each text its own, so that a reply's first words mean one post only.
    const text = `we${index} ${post.text}`;
    const comments = expected.flatMap((one, at) => (one.kind === 'comment' ? [at] : []));
    const parent = post.kind === 'reply' ? comments[post.target % Math.max(comments.length, 1)] : undefined;
    const isQuestion = post.kind === 'question';
    const answersQuestion = post.kind === 'answer' && questions > 0;
    if (isQuestion) questions++;
    const by = parent === undefined ? null : expected[parent];
    const reply = by
      ? `In reply to ${by.words.slice(0, 3).join(' ')}… by ${by.author ?? ''}`.trimEnd()
      : undefined;
    const label = !isQuestion && (post.label || post.author === null);
    printed.push({
      author: isQuestion ? 'Migration Netw…' : post.author,
      label,
      text,
      date: post.date[0],
      reply: answersQuestion ? 'In reply to by Migration Netw…' : reply,
    });
    expected.push({
      kind: isQuestion ? 'question' : 'comment',
      author: isQuestion ? 'Migration Netw…' : post.author,
      label: label ? 'UN Network' : null,
      date: post.date[1],
      words: plainWords(text),
      questionNumber: isQuestion || answersQuestion ? questions : (by?.questionNumber ?? null),
      inReplyTo: parent ?? null,
    });
  }
  return { printed, expected };
}

function readBack(text: string): Expected[] {
  const page = parseHubPage(text);
  const posts = [...page.questions, ...page.comments].sort((a, b) => a.line - b.line);
  return posts.map((post) => ({
    kind: 'number' in post ? 'question' : 'comment',
    author: post.author,
    label: 'number' in post ? null : post.authorLabel,
    date: post.date ?? '',
    words: renderedWords(post.text),
    questionNumber: 'number' in post ? post.number : post.questionNumber,
    inReplyTo:
      'number' in post || post.inReplyTo === null
        ? null
        : posts.findIndex((other) => other.externalRef === post.inReplyTo),
  }));
}

const SPOILED: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['trailing spaces and tabs', (text) => text.replaceAll('\n', ' \t\u00a0\n')],
  ['a menu above and below', (text) => `Log in\nDiscussion Spaces\nMenu\n${text}\nTerms\nPrivacy`],
  ['blank lines doubled', (text) => text.replaceAll('\n\n', '\n\n\n')],
];

describe('a page laid out as the Hub does', () => {
  test.each(SPOILED)('gives back its questions, comments, answers and words: %s', (_, spoil) => {
    fc.assert(
      fc.property(fc.array(POST, { maxLength: 8 }), fc.nat(), (posts, place) => {
        const random = withQuestion(posts, place);
        const { printed, expected } = layOut(random);
        expect(readBack(spoil(composePage(printed)))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the text under the heading, reading it ends and no word of it is lost or doubled', () => {
    const anyLine = fc.oneof(
      LINE.map((line) => `${line} end.`),
      fc.constantFrom('', '\u00a0', 'UN Network', 'Mauro', 'Owen Pryce', 'Migration Netw…', 'Mar 02, 2031'),
      fc.constantFrom(
        '2 March 2031',
        'In reply to by Migration Netw…',
        'In reply to we… by Mauro',
        'Thank you',
        '  1. Ports',
        '  • Quays',
      ),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 25 }), (lines) => {
        const page = parseHubPage(`Discussion Questions & Comments\n${lines.join('\n')}`);
        const posts = [...page.questions, ...page.comments].sort((a, b) => a.line - b.line);
        const kept = posts.flatMap((post) => renderedWords(post.text));
        const furniture =
          /^(?:UN Network|Mauro|Owen Pryce|Migration Netw…|Thank you|(?:Mar 02, |2 March )2031|In reply to .*)$/;
        const certain = lines.filter((line) => !furniture.test(line)).flatMap(plainWords);
        // Lines that may be furniture are either kept or taken for it; all others are kept, in their order.
        let at = 0;
        for (const word of kept) if (word === certain[at]) at++;
        expect(at).toBe(certain.length);
        expect(kept.length).toBeLessThanOrEqual(lines.flatMap(plainWords).length);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { CommentFacts } from '~/comments/checks/check';
import { fingerprintOf } from '~/comments/checks/fingerprint.server';
import { screenComment } from '~/comments/checks/screen-comment';
import { type ScreeningSettings, screeningSettingsSchema } from '~/comments/checks/screening-settings';
import { renderMarkdown } from '~/platform/text/markdown.server';

const ORDINARY =
  'We welcome the draft and ask the Network to add a priority on women migrant workers, with a budget of its own.';

const KNOWN: CommentFacts['author'] = {
  postedHere: 4,
  postedLastHour: 0,
  accountAgeDays: 90,
  isWatched: false,
  groups: ['civil-society'],
  organisations: ['harbour-union'],
};

/** What the checks know of a comment by somebody who is known here, unless something else is said. */
function facts(
  markdown: string,
  settings: Partial<ScreeningSettings> = {},
  other: Partial<CommentFacts> = {},
): CommentFacts {
  const { html, text } = renderMarkdown(markdown);
  return {
    html,
    text,
    language: { code: 'en', isSure: true },
    author: KNOWN,
    written: { seconds: 240, isTrapped: false },
    offered: ['en', 'fr'],
    settings: { ...screeningSettingsSchema.parse({}), ...settings },
    fingerprint: fingerprintOf(text),
    recent: [],
    ...other,
  };
}

const reasons = (...given: Parameters<typeof facts>): string[] =>
  screenComment(facts(...given)).map(({ reason }) => reason);
const newcomer = { author: { ...KNOWN, postedHere: 0, postedLastHour: 0, accountAgeDays: 0 } };
const recent = (text: string, isOwn: boolean) => ({
  recent: [{ number: 47, isOwn, fingerprint: fingerprintOf(text) }],
});

describe('the screening of a new comment', () => {
  test('lets an ordinary comment stand, also of somebody new', () => {
    expect(screenComment(facts(ORDINARY))).toEqual([]);
    expect(screenComment(facts(ORDINARY, {}, newcomer))).toEqual([]);
  });

  test('gives every reason there is, in the order in which moderators read them', () => {
    const markdown =
      'Buy at https://shop.example, https://a.example, https://b.example, https://c.example cheap pills';
    const settings = {
      words: ['cheap pills'],
      domains: ['shop.example'],
      firstComments: 1,
      languages: ['en'],
      groups: ['civil-society'],
    };
    const written = { seconds: 4, isTrapped: true };
    const author = { ...KNOWN, postedHere: 0, postedLastHour: 60, accountAgeDays: 0, isWatched: true };
    expect(
      reasons(markdown, settings, { author, written, ...recent(renderMarkdown(markdown).text, false) }),
    ).toEqual([
      'robot',
      'tooFast',
      'rate',
      'duplicate',
      'watched',
      'namedGroup',
      'listedLinks',
      'listedWords',
      'links',
      'language',
      'firstComments',
    ]);
  });

  test('holds what is posted before five seconds have passed, and nothing of which nobody knows how long it took', () => {
    const sentAfter = (seconds: number | null) => ({ written: { seconds, isTrapped: false } });
    expect(screenComment(facts(ORDINARY, {}, sentAfter(4)))).toEqual([
      { reason: 'tooFast', values: { count: 4, least: 5 } },
    ]);
    expect(reasons(ORDINARY, {}, sentAfter(5))).toEqual([]);
    expect(reasons(ORDINARY, {}, sentAfter(null))).toEqual([]);
    expect(reasons(ORDINARY, { secondsLeast: 0 }, sentAfter(0))).toEqual([]);
    expect(reasons(ORDINARY, { secondsLeast: 60 }, sentAfter(59))).toEqual(['tooFast']);
  });

  test('holds what came with the field filled in that no person sees, whatever the space asks for', () => {
    expect(reasons(ORDINARY, { secondsLeast: 0 }, { written: { seconds: 240, isTrapped: true } })).toEqual([
      'robot',
    ]);
  });

  test('holds what somebody writes whom the team looks at first', () => {
    expect(reasons(ORDINARY, {}, { author: { ...KNOWN, isWatched: true } })).toEqual(['watched']);
  });

  test('holds what comes from a named group or organisation, and says which was named', () => {
    expect(reasons(ORDINARY, { groups: ['media'], organisations: ['another-union'] })).toEqual([]);
    expect(screenComment(facts(ORDINARY, { groups: ['media', 'civil-society'] }))).toEqual([
      { reason: 'namedGroup', values: { named: 'civil-society' } },
    ]);
    expect(screenComment(facts(ORDINARY, { organisations: ['harbour-union'] }))).toEqual([
      { reason: 'namedGroup', values: { named: 'harbour-union' } },
    ]);
  });

  test('takes twenty comments in an hour, and holds the one after', () => {
    const posted = (postedLastHour: number) => ({
      author: { ...KNOWN, postedHere: 4, postedLastHour, accountAgeDays: 9 },
    });
    expect(reasons(ORDINARY, {}, posted(19))).toEqual([]);
    expect(screenComment(facts(ORDINARY, {}, posted(20)))).toEqual([
      { reason: 'rate', values: { count: 20, most: 20 } },
    ]);
    expect(reasons(ORDINARY, { commentsPerHour: null }, posted(500))).toEqual([]);
  });

  test.each(['.', '!!!', '👍', '---\n\n.'])('holds %j, which says nothing', (markdown) => {
    expect(reasons(markdown)).toEqual(['tooShort']);
  });

  test.each(['No', '好', 'نعم'])('takes %j, which is an answer', (markdown) => {
    expect(reasons(markdown)).toEqual([]);
  });

  test('holds what is longer than the space wishes, counted as the reader counts', () => {
    expect(reasons('👩‍👩‍👧 ok '.repeat(5), { charactersMost: 25 })).toEqual([]);
    expect(screenComment(facts('a'.repeat(26), { charactersMost: 25 }))).toEqual([
      { reason: 'long', values: { count: 26, most: 25 } },
    ]);
  });

  test('counts addresses once each, and takes fewer of somebody new', () => {
    const links = (many: number) =>
      Array.from({ length: many }, (_, one) => `[source](https://example.org/${one})`).join(' and ');
    expect(reasons(`${links(3)} ${links(3)}`, {}, newcomer)).toEqual([]);
    expect(reasons(links(4), {}, newcomer)).toEqual(['links']);
    expect(reasons(links(10))).toEqual([]);
    expect(screenComment(facts(links(11)))).toEqual([{ reason: 'links', values: { count: 11, most: 10 } }]);
  });

  test('says of which comment a text is a copy, whatever its case, accents and punctuation', () => {
    const again = ORDINARY.toUpperCase().replace(',', ' –');
    for (const isOwn of [true, false])
      expect(screenComment(facts(again, {}, recent(ORDINARY, isOwn)))).toEqual([
        { reason: 'duplicate', values: { number: 47 } },
      ]);
    expect(reasons('We agree with them.', {}, recent('We agree with them!', false))).toEqual([]);
    expect(reasons('We agree with them.', {}, recent('We agree with them!', true))).toEqual(['duplicate']);
  });

  test('notices a text under another name in which a few words were changed, but not one that its author changed', () => {
    const letter = `${ORDINARY} The regional reviews should be funded from the first year on, and local authorities need a seat where decisions about reception are taken.`;
    const changed = letter.replace('regional reviews', 'national reviews');
    const [hold] = screenComment(facts(changed, {}, recent(letter, false)));
    expect(hold?.reason).toBe('nearDuplicate');
    expect(hold?.values.number).toBe(47);
    expect(reasons(changed, {}, recent(letter, true))).toEqual([]);
    expect(reasons(changed, { holdDuplicates: false }, recent(letter, false))).toEqual([]);
  });

  test.each([
    ['spam', 'This is SPÁM!'],
    ['cheap pills', 'Cheap — pills here'],
    ['Straße', 'in der STRASSE'],
    ['istanbul', 'İstanbul'],
    ['محتال', 'هو مُحْتالٌ كبير'],
    ['мошенник', 'Он «МОШЕННИК»'],
    ['骗子', '他是一个骗子。'],
    ['คนโกง', 'เขาเป็นคนโกงมาก'],
    ['fraud*', 'They are fraudsters'],
    ['spam', 'sp\u200Bam'],
    ['spam', 'ѕраm with Cyrillic letters'],
    ['ολος', 'ΌΛΟΣ'],
  ])('finds the listed word %s in %j', (word, markdown) => {
    const hold = screenComment(facts(markdown, { words: ['nothing', word] }))[0];
    expect(hold).toEqual({ reason: 'listedWords', values: { words: word } });
  });

  test.each([
    ['ass', 'We assess the class of assets'],
    ['cheap pills', 'cheap and pills'],
    ['…', 'Well …'],
    ['कल', 'काल और कला'],
    ['fraud', 'fraudsters'],
  ])('does not find the listed word %s in %j', (word, markdown) => {
    expect(reasons(markdown, { words: [word] })).toEqual([]);
  });

  test.each([
    'See [our site](https://www.bad.example/x?y)',
    'See bad.example',
    'See http://BAD.example:8080/',
    'See [it](https://bad&#46;example)',
    'See [it](https://user@bad%2Eexample/)',
    'Write to info@mail.bad.example',
    'See <https://ok.example/> and ok.bad.example.',
    'See bad。example',
  ])('finds the listed domain in %j', (markdown) => {
    expect(reasons(markdown, { domains: ['*.bad.example'] })).toEqual(['listedLinks']);
  });

  test.each([
    'https://notbad.example',
    'https://bad.example.org',
    'bad. example',
    'https://ok.example/?to=bad',
  ])('does not take %s for the listed domain', (markdown) => {
    expect(reasons(markdown, { domains: ['bad.example'] })).toEqual([]);
  });

  test('finds a domain in its own script however it is spelled', () => {
    expect(reasons('https://xn--e1afmkfd.xn--p1ai/', { domains: ['пример.рф'] })).toEqual(['listedLinks']);
    expect(reasons('ПРИМЕР.рф', { domains: ['xn--e1afmkfd.xn--p1ai'] })).toEqual(['listedLinks']);
  });

  test('holds the first comments of somebody where the space asks for that', () => {
    const known = (postedHere: number) => ({
      author: { ...KNOWN, postedHere, accountAgeDays: 400 },
    });
    expect(reasons(ORDINARY, { firstComments: 2 }, known(1))).toEqual(['firstComments']);
    expect(reasons(ORDINARY, { firstComments: 2 }, known(2))).toEqual([]);
  });

  test('holds a language that nobody reads, where it is sure', () => {
    const written = (code: string, isSure = true) => ({ language: { code, isSure } });
    expect(reasons(ORDINARY, { languages: ['pt'] }, written('pt-BR'))).toEqual(['language']);
    expect(reasons(ORDINARY, { languages: ['pt'] }, written('pt', false))).toEqual([]);
    expect(reasons(ORDINARY, { holdOtherLanguages: true }, written('ru'))).toEqual(['language']);
    expect(reasons(ORDINARY, { holdOtherLanguages: true }, written('fr'))).toEqual([]);
    expect(reasons(ORDINARY, {}, written('ru'))).toEqual([]);
  });
});

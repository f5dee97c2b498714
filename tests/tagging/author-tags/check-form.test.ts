import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorTagsSchema } from '~/tagging/author-tags/author-tags';
import { authorTagsSent, checkFields, checkSchema, seenOf } from '~/tagging/author-tags/check-schema';
import { groupFinds } from '~/tagging/author-tags/find-key';
import { sentenceAround } from '~/tagging/author-tags/sentence-around';
import { compileCodebook } from '~/tagging/recogniser/codebook';
import { recognise } from '~/tagging/recogniser/recognise';
import { TAG_POSITIONS } from '~/tagging/tag-position';

const codebook = compileCodebook([
  ...['5', '8', '13'].map((code) => ({ framework: 'gcm', code, titles: [] })),
  { framework: 'priority', code: 'O2', titles: [], kind: 'ongoing', number: '2' },
  { framework: 'priority', code: 'N2', titles: [], kind: 'new', number: '2' },
]);
const TEXT =
  'See Objective 5, GCM Objective 8 and again objective 5.\nPriority 2 is dear to us. So is N2 to others.';
const groups = groupFinds(recognise(TEXT, codebook));

const sent = (fields: Record<string, unknown>) =>
  authorTagsSent(checkSchema.parse({ draft: randomUUID(), language: 'en', ...fields }));

describe('the form of a draft’s tags', () => {
  test('has each term once, with all its words, and apart what could mean several', () => {
    expect(groups.map(({ key, codes, places }) => [key, codes, places.map(({ quote }) => quote)])).toEqual([
      ['gcm:5', ['5'], ['Objective 5', 'objective 5']],
      ['gcm:8', ['8'], ['GCM Objective 8']],
      ['?priority:O2,N2', ['O2', 'N2'], ['Priority 2']],
      ['?priority:N2', ['N2'], ['N2']],
    ]);
  });

  test('asks with a tick where words are less certain but name one term, and takes a missing one for “not meant”', () => {
    expect(groups.map(({ kind }) => kind)).toEqual(['sure', 'sure', 'open', 'probable']);
    expect(checkFields(groups, authorTagsSchema.parse({})).keep).toEqual(['gcm:5', 'gcm:8', '?priority:N2']);
    const seen = groups.filter(({ kind }) => kind === 'probable').map(seenOf);
    const probable = { key: '?priority:N2', words: ['N2'], position: null };
    expect(sent({ seen, keep: ['?priority:N2'] }).finds).toEqual([{ ...probable, kept: 'N2' }]);
    expect(sent({ seen }).finds).toEqual([{ ...probable, kept: null }]);
  });

  test('says nothing of what nobody was shown', () => {
    expect(sent({ keep: ['gcm:5'], choose: ['?priority:O2,N2|-'] }).finds).toEqual([]);
  });

  test('takes a missing tick for “not meant”, and a doubt that is left open for nothing', () => {
    const { finds } = sent({ seen: groups.map(seenOf), keep: ['gcm:5'], choose: ['?priority:O2,N2|'] });
    expect(finds).toEqual([
      { key: 'gcm:5', words: ['Objective 5', 'objective 5'], kept: '5', position: null },
      { key: 'gcm:8', words: ['GCM Objective 8'], kept: null, position: null },
      { key: '?priority:N2', words: ['N2'], kept: null, position: null },
    ]);
  });

  test('shows again what was said, whatever it was', () => {
    const position = fc.option(fc.constantFrom(...TAG_POSITIONS), { nil: '' });
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter(Boolean);
    fc.assert(
      fc.property(
        fc.subarray(['gcm:5', 'gcm:8', '?priority:N2']),
        fc.constantFrom('', '-', '=O2', '=N2'),
        position,
        fc.uniqueArray(word, { maxLength: 5 }),
        fc.subarray(['gcm:13', 'sdg:10.c', 'priority:A%2FB%7C%2C%3A']),
        fc.option(word, { nil: undefined }),
        (keep, choice, of, proposal, add, offerWords) => {
          const fields = {
            seen: groups.map(seenOf),
            keep,
            choose: [`?priority:O2,N2|${choice}`],
            position: [...keep, ...add].map((key) => `${key}|${of}`),
            add,
            proposal,
            offer: ['O2'],
            offerWords,
          };
          const tags = sent(fields);
          expect(authorTagsSchema.parse(JSON.parse(JSON.stringify(tags)))).toEqual(tags);
          expect(sent({ seen: fields.seen, ...checkFields(groups, tags) })).toEqual(tags);
        },
      ),
    );
  });

  test('takes whatever is sent for what it is, and never for more', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('%', '|', 'gcm:%E0%A4%A', '?|=', 'gcm:8|%', ':', 'a:b:c', '?gcm:5|=%FF'),
    );
    const list = fc.array(value, { maxLength: 5 });
    fc.assert(
      fc.property(list, list, list, list, (seen, keep, choose, add) => {
        const tags = sent({ seen, keep, choose, position: choose, add });
        expect(authorTagsSchema.parse(tags)).toEqual(tags);
        for (const { kept, words } of tags.finds)
          expect([typeof kept, Array.isArray(words)]).not.toContain('undefined');
        expect(tags.added.length).toBeLessThanOrEqual(add.length);
      }),
    );
  });
});

describe('words in their sentence', () => {
  test('stand between what is before and behind them, to the end of the sentence or the line', () => {
    const start = TEXT.indexOf('Priority 2');
    expect(sentenceAround(TEXT, start, start + 10)).toEqual({
      before: '',
      quote: 'Priority 2',
      after: ' is dear to us.',
    });
  });

  test('are whole whatever surrounds them, in any script, and what is cut says so', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('الهدف 15', '目标 8', 'Objective 5'),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (before, quote, after) => {
          const text = `${before}${quote}${after}`;
          const shown = sentenceAround(text, before.length, before.length + quote.length);
          expect(shown.quote).toBe(quote);
          expect(text).toContain(shown.before.replace(/^… /, ''));
          expect(text).toContain(shown.after.replace(/ …$/, ''));
        },
      ),
    );
  });
});

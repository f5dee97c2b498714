import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces, PIECE_CHARACTERS } from '~/comments/search/cut-pieces';
import { readSearchFilters, searchCursor } from '~/comments/search/search-filters';
import { QUERY_LENGTH, readSearchQuery } from '~/comments/search/search-query';
import { searchWords } from '~/comments/search/search-words';
import { snippetOf } from '~/comments/search/snippet';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('a line of the search box', () => {
  test('is cut at its limit, says so, and keeps no half of a sign', () => {
    const query = readSearchQuery('😀'.repeat(150));
    expect([query.wasCut, query.asked.length, query.asked.isWellFormed()]).toEqual([
      true,
      QUERY_LENGTH,
      true,
    ]);
    expect(readSearchQuery('harbour').wasCut).toBe(false);
  });

  test('may hold anything: only words, quotation marks, minus and "or" reach the database', () => {
    fc.assert(
      fc.property(anyText, (line) => {
        const { words, folded } = readSearchQuery(line);
        for (const written of [words, folded])
          expect(written.replace(/-?"[\p{L}\p{N}\p{M} ]+"| or\b|^or\b/gu, '').trim()).toBe('');
      }),
    );
  });

  test('without a word asks for nothing', () => {
    for (const line of ['', '   ', '"" - !!! <>', '\u0000\u0007', '-'])
      expect(readSearchQuery(line).words, JSON.stringify(line)).toBe('');
  });
});

describe('the words of a text', () => {
  test('stand where they say, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, word } of searchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/\s/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('in pieces of a long text are all of it', () => {
    const text = `${'語'.repeat(PIECE_CHARACTERS)}${'😀'.repeat(PIECE_CHARACTERS)}${'word '.repeat(9_000)}`;
    const pieces = cutPieces(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(PIECE_CHARACTERS);
      expect(piece.isWellFormed()).toBe(true);
    }
  });
});

describe('what is shown around the words', () => {
  test('is a part of the text, however long it is, with the words that were found marked and no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('storm', 'harbour', 'a', 'réfugié', '移民', '\n', '😀'), { maxLength: 300 }),
        (parts) => {
          const text = parts.join(' ');
          const { pieces } = snippetOf(text, 'en', (word) => word === 'storm');
          const shown = pieces.map((piece) => piece.text).join('');
          expect(shown.isWellFormed()).toBe(true);
          expect(shown.length).toBeLessThan(330);
          expect(text.replace(/\s+/g, ' ')).toContain(shown.replace(/^… | …$/g, '').trim());
          for (const { text: piece, isFound } of pieces) expect(piece === 'storm').toBe(isFound);
          if (text.includes('storm')) expect(pieces.some(({ isFound }) => isFound)).toBe(true);
        },
      ),
    );
  });

  test('is the place where most of the words stand together', () => {
    const text = `storm ${'and so on '.repeat(60)}the storm over the harbour town ${'and so on '.repeat(60)}`;
    const { pieces } = snippetOf(text, 'en', (word) => ['storm', 'harbour', 'town'].includes(word));
    expect(pieces.filter(({ isFound }) => isFound).map((piece) => piece.text)).toEqual([
      'storm',
      'harbour',
      'town',
    ]);
  });
});

describe('the filters of an address', () => {
  test('that are none are left out', () => {
    const filters = readSearchFilters(
      new URLSearchParams('question=0&from=2026-02-31&to=yesterday&kind=everything&priority=&group=%00'),
    );
    expect(filters).toEqual({
      kinds: [],
      question: null,
      priority: null,
      objective: null,
      organisation: null,
      group: null,
      from: null,
      to: null,
      files: false,
    });
    expect(searchCursor(new URLSearchParams('after=1.2.three'))).toBeNull();
  });
});

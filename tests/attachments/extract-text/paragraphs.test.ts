import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacedRun, paragraphsOf } from '~/attachments/extract-text/pdf-paragraphs';
import { cutText, tidyText } from '~/attachments/extract-text/tidy-text';

const line = (text: string, y: number, more: Partial<PlacedRun> = {}): PlacedRun => ({
  text,
  x: 72,
  width: text.length * 6,
  y,
  height: 12,
  endsLine: true,
  ...more,
});

describe('the paragraphs of a page', () => {
  test('a heading in larger letters stands alone', () => {
    expect(
      paragraphsOf([line('Introduction to it', 700, { height: 18 }), line('We welcome it', 686)]),
    ).toEqual(['Introduction to it', 'We welcome it']);
  });

  test('a word that was broken at the end of a line is one word again', () => {
    expect(
      paragraphsOf([line('We ask for long-', 700), line('term path\u00AD', 686), line('ways at once', 672)]),
    ).toEqual(['We ask for long-term pathways at once']);
    expect(paragraphsOf([line('我们欢迎工作', 700), line('计划草案', 686)])).toEqual([
      '我们欢迎工作计划草案',
    ]);
  });

  test('words that stand apart in a line are apart', () => {
    const runs = [line('Mali', 700, { endsLine: false }), line('12', 700, { x: 200 })];
    expect(paragraphsOf(runs)).toEqual(['Mali 12']);
  });

  test('no letter is lost and none changes its place', () => {
    const run = fc.record({
      text: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\u00AD/g, '')),
      x: fc.integer({ min: 0, max: 600 }),
      width: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 800 }),
      height: fc.integer({ min: 0, max: 40 }),
      endsLine: fc.boolean(),
    });
    const letters = (texts: string[]) => texts.join('').replace(/\s/g, '');
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        expect(letters(paragraphsOf(runs))).toBe(letters(runs.map(({ text }) => text)));
      }),
    );
  });
});

describe('a text that was taken out of a file', () => {
  const anything = fc.string({ unit: 'binary' });

  test('has no empty lines, no unseen signs, and stays as it is when it is tidied again', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const text = tidyText(given);
        expect(tidyText(text)).toBe(text);
        expect(text).not.toMatch(/^\n|\n\n|\n$|[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  test('is cut to its beginning, at most so long, at no half character', () => {
    fc.assert(
      fc.property(anything, fc.nat(40), (given, length) => {
        const text = given.toWellFormed();
        const cut = cutText(text, length);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
    expect(cutText('We welcome the draft', 12)).toBe('We welcome');
    expect(cutText('We welcome the draft', 10)).toBe('We welcome');
    expect(cutText('我们欢迎工作计划草案', 4)).toBe('我们欢迎');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCodebook } from '~/tagging/recogniser/codebook.ts';
import { recognise } from '~/tagging/recogniser/recognise.ts';
import { composedComment } from './composed.ts';
import { CORPUS } from './corpus.ts';
import { SECOND_CORPUS, WORKSTREAM_CORPUS } from './corpus-second.ts';
import { THIRD_CORPUS } from './corpus-third.ts';
import { type Labelled, lineOf, readLabelled } from './labelled.ts';
import { FRAMEWORK_TERMS, PRIORITIES, PRIORITY_CODEBOOK, WORKSTREAM_CODEBOOK } from './sample-codebook.ts';

const inOrder = (lines: string[]) => lines.toSorted();

describe('sentences labelled by hand', () => {
  const check = (marked: string, codebook: typeof PRIORITY_CODEBOOK) => {
    const { text, expected }: Labelled = readLabelled(marked);
    const found = recognise(text, codebook);
    expect(inOrder(found.map(lineOf)), text).toEqual(inOrder(expected.map(lineOf)));
    for (const label of expected.filter((one) => one.state)) {
      expect(found.find((one) => lineOf(one) === lineOf(label))?.state, `${text} – ${lineOf(label)}`).toBe(
        label.state,
      );
    }
  };

  test('every reference in the first set of sentences is found in its place, and nothing else', () => {
    for (const marked of CORPUS) check(marked, PRIORITY_CODEBOOK);
  });

  test('every reference in the second set of sentences is found in its place, and nothing else', () => {
    for (const marked of SECOND_CORPUS) check(marked, PRIORITY_CODEBOOK);
  });

  test('every reference in the third set of sentences is found in its place, and nothing else', () => {
    for (const marked of THIRD_CORPUS) check(marked, PRIORITY_CODEBOOK);
  });

  test('workstreams numbered by kind, some with a point in the number, are found', () => {
    for (const marked of WORKSTREAM_CORPUS) check(marked, WORKSTREAM_CODEBOOK);
  });
});

describe('texts put together from citations and decoys', () => {
  test('exactly the citations that were put in are found, with exact spans', () => {
    fc.assert(
      fc.property(composedComment, ({ text, expected }) => {
        expect(inOrder(recognise(text, PRIORITY_CODEBOOK).map(lineOf))).toEqual(
          inOrder([...new Set(expected.map(lineOf))]),
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe('what holds for every text', () => {
  const KEYWORDS = [
    'Objectives 5, ',
    'PD 51 ',
    'para ',
    'new priority 5 ',
    'SDG 10.c',
    '(',
    ')',
    '“',
    '”',
    ' and ',
    '-',
    '1',
    '2.1',
    'O6',
    '\n',
    '\u200b',
    'é',
    '目标13',
    'الهدف 15 ',
    'principles of ',
    'whole of society ',
    'Strengthening the socio-economic integration of migrants',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...KEYWORDS), { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc
      .array(fc.oneof(fc.constantFrom(...KEYWORDS), fc.string({ unit: 'grapheme', maxLength: 5 })), {
        maxLength: 40,
      })
      .map((pieces) => pieces.join('')),
  );
  const known = new Set([...FRAMEWORK_TERMS, ...PRIORITIES].map((term) => `${term.framework}:${term.code}`));

  test('a quote is the slice of its span, spans are in order and never repeated, and every code is in the codebook', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = recognise(text, PRIORITY_CODEBOOK);
        for (const reference of found) {
          expect(reference.quote).toBe(text.slice(reference.start, reference.end));
          expect(reference.end).toBeGreaterThan(reference.start);
          expect(known).toContain(`${reference.framework}:${reference.code}`);
          for (const candidate of reference.candidates ?? [])
            expect(known).toContain(`${reference.framework}:${candidate}`);
          if (reference.candidates) expect(reference.candidates[0]).toBe(reference.code);
          if (reference.action) expect(reference.framework).toBe('gcm');
        }
        expect(found.map((one) => one.start)).toEqual(
          found.map((one) => one.start).toSorted((a, b) => a - b),
        );
        expect(new Set(found.map(lineOf)).size).toBe(found.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('the same text gives the same references every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(recognise(text, PRIORITY_CODEBOOK)).toEqual(recognise(text, PRIORITY_CODEBOOK));
      }),
      { numRuns: 200 },
    );
  });

  test('a framework that the space does not use is never found', () => {
    const few = compileCodebook(FRAMEWORK_TERMS.filter((term) => term.framework === 'pd'));
    for (const marked of CORPUS) {
      for (const reference of recognise(readLabelled(marked).text, few))
        expect(reference.framework).toBe('pd');
    }
    expect(recognise('Objective 5, PD 51, SDG 10 and New Priority 5', few).map((one) => one.code)).toEqual([
      '51',
    ]);
  });

  test('a codebook without terms finds nothing', () => {
    expect(recognise(CORPUS.join(' '), compileCodebook([]))).toEqual([]);
  });

  test('invisible characters, full-width digits and every kind of dash are read over', () => {
    expect(
      recognise('GCM Objec\u00adtive\u00a0１５\u2013１７', PRIORITY_CODEBOOK).map((one) => one.code),
    ).toEqual(['15', '16', '17']);
    expect(recognise('\u200bObjective \u200e7', PRIORITY_CODEBOOK).map((one) => one.code)).toEqual(['7']);
  });
});

describe('a number that fits several priorities', () => {
  const first = (text: string) => recognise(text, PRIORITY_CODEBOOK).at(-1);

  test('stays proposed, with the likeliest first, when nothing beside it tells', () => {
    expect(first('It is unclear what Priority 5 means.')).toMatchObject({
      code: 'N5',
      state: 'proposed',
      candidates: ['N5', 'O5'],
    });
  });

  test('is ranked by what was last named, and stays proposed', () => {
    expect(first('Ongoing Priority 5 is on return. Much of Priority 5 is vague.')).toMatchObject({
      code: 'O5',
      state: 'proposed',
      candidates: ['O5', 'N5'],
    });
  });

  test('is decided by words of its title before its kind; where they disagree it stays proposed', () => {
    expect(first('Priority 5 on sustainable reintegration')).toMatchObject({
      code: 'O5',
      state: 'confirmed',
    });
    expect(first('Ongoing Priority 5 on socio-economic integration')).toMatchObject({
      code: 'N5',
      state: 'proposed',
      candidates: ['N5', 'O5'],
    });
  });

  test('means both where both kinds are stated', () => {
    expect(
      recognise('Ongoing and new priorities 5 overlap.', PRIORITY_CODEBOOK).map((one) => one.code),
    ).toEqual(['N5', 'O5']);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrameworkFile } from '~/frameworks/schema';
import type { WorkplanFile } from '~/spaces/workplan-schema';
import { codebookOfFiles } from '~/tagging/codebook-of-files';
import type { Codebook } from '~/tagging/recogniser/codebook';
import { recognise } from '~/tagging/recogniser/recognise';
import { BLIND_CORPUS } from './corpus-blind.ts';
import { BLIND_COMMENTS, BLIND_WORKSTREAMS } from './corpus-blind-comments.ts';
import { LATER_CORPUS } from './corpus-blind-later.ts';
import { lineOf, readLabelled } from './labelled.ts';

const REFERENCE = new URL('../../../prisma/reference/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, REFERENCE), 'utf8'));
const frameworks = ['gcm', 'pd', 'sdg', 'principle', 'thematic-area'].map(
  (key) => read(`frameworks/${key}.json`) as FrameworkFile,
);
const codebook = (workplan: string) =>
  codebookOfFiles(frameworks, read(`workplans/${workplan}.json`) as WorkplanFile);
const DRAFT = codebook('workplan-2022-2024');
const FORMER = codebook('workplan-2019');

const marksOf = (text: string, terms: Codebook) =>
  recognise(text, terms).map((one) => `${lineOf(one)} ${one.state}`);

describe('texts labelled by someone who had not seen the rules', () => {
  test.each([
    ['sentences', BLIND_CORPUS, DRAFT],
    ['whole comments, decoys and other languages', BLIND_COMMENTS, DRAFT],
    ['texts on workstreams', BLIND_WORKSTREAMS, FORMER],
    ['two later sets', LATER_CORPUS, DRAFT],
  ] as const)(
    'every reference in %s is found in its place and state, and nothing else',
    (_, corpus, terms) => {
      for (const marked of corpus) {
        const { text, expected } = readLabelled(marked);
        expect(marksOf(text, terms).toSorted(), text).toEqual(
          expected.map((one) => `${lineOf(one)} ${one.state}`).toSorted(),
        );
      }
    },
  );
});

/** Citations of every form, with nothing around them that a line break could part them from. */
const CITATIONS: readonly string[] = [
  'GCM Obj. 6, 16 and 22',
  'Objective 5 i), PD 59',
  'Objective 23 (c) and (d)',
  'objectives 19 (diaspora engagement) and 20 (remittances)',
  'Objectives 15 (services) to 17',
  'Objectives 2 to 5, as well as 7',
  'objective n° 5 of the Global Compact for Migration',
  'action c of Objective 5',
  'Objective 5, action c',
  'PD 28 and 66',
  'PD para. 59',
  'paras. 28, 66 and 68 of the Progress Declaration',
  'operative paragraph 51 of the IMRF Progress Declaration',
  'the Progress Declaration (para 56)',
  'Progress Declaration: 28, 63 and 66',
  'Ongoing Priority 6',
  'ongoing priorities 3, 5, and 10',
  'a new Priority 5',
  'Priority 2 on missing migrants',
  'Network priority 5 (socio-economic integration)',
  'Priority #2 (new)',
  'New Priorities 1 and 5',
  'the priority on missing migrants',
  'the priority on remittances and diaspora',
  'priority area 3 "Preparing for future health emergencies"',
  'Strengthening the socio-economic integration of migrants',
  'SDG target 10.c',
  'SDG targets 8.8 and 10.7',
  'Goal 10 of the 2030 Agenda',
  'Sustainable Development Goals (SDGs) 3, 4 and 10',
  'thematic areas 5 and 4',
  'a whole-of-society approach',
  'the child-sensitive guiding principle',
  'Objectif 13 du Pacte mondial',
  'los objetivos 16 y 22',
];
const SPACES = ['\n', '  ', '\u00a0', ' \u202f', '\t', ' \n ', '\r\n'];
const stretched = fc.constantFrom(...CITATIONS).chain((citation) =>
  fc.record({
    citation: fc.constant(citation),
    spaces: fc.array(fc.constantFrom(' ', ...SPACES), {
      minLength: citation.split(' ').length,
      maxLength: citation.split(' ').length,
    }),
  }),
);

describe('how a citation is broken over lines', () => {
  test('line breaks, doubled and no-break spaces inside a citation change nothing but offsets', () => {
    const found = (text: string) =>
      recognise(text, DRAFT).map(
        ({ framework, code, action, state, quote }) =>
          `${framework}:${code}/${action ?? ''} ${state} ${quote.replace(/\s+/g, ' ')}`,
      );
    fc.assert(
      fc.property(stretched, ({ citation, spaces }) => {
        const broken = citation.split(' ').reduce((text, word, index) => text + spaces[index] + word);
        const expected = found(`We support ${citation}.`);
        expect(expected.length).toBeGreaterThan(0);
        expect(found(`We support ${broken}.`), broken).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });
});

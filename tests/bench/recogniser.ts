import { performance } from 'node:perf_hooks';
import { recognise } from '../../app/tagging/recogniser/recognise.ts';
import { CORPUS } from '../tagging/recogniser/corpus.ts';
import { readLabelled } from '../tagging/recogniser/labelled.ts';
import { PRIORITY_CODEBOOK } from '../tagging/recogniser/sample-codebook.ts';

/**
 * How long the recogniser takes: a comment of 10,000 characters, and texts made to be slow, each at one size and at
 * eight times that size. A ratio near 8 means that the cost grows with the length and no faster.
 * Run with `node --import tsx tests/bench/recogniser.ts`.
 */

const ROUNDS = 15;

function medianMilliseconds(text: string, rounds: number): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    recognise(text, PRIORITY_CODEBOOK);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

const sentences = CORPUS.map((marked) => readLabelled(marked).text).join(' ');
const prose =
  'The members of our alliance have for many years worked with families, employers and local authorities so that people who move are safe, and we thank the secretariat for the open way in which this draft was written. ';
const longComment = `${prose.repeat(20)}${sentences}${prose.repeat(40)}`.slice(0, 10_000);
const denseComment = sentences.repeat(2).slice(0, 10_000);

console.log(`node ${process.version}`);
for (let warm = 0; warm < 30; warm++) recognise(denseComment, PRIORITY_CODEBOOK);
for (const [name, text] of [
  ['a comment of 10,000 characters', longComment],
  ['10,000 characters of nothing but citations and decoys', denseComment],
] as const) {
  const found = recognise(text, PRIORITY_CODEBOOK).length;
  console.log(`${name}: ${medianMilliseconds(text, 101).toFixed(2)} ms (${found} references)`);
}

const HOSTILE: Record<string, string> = {
  'open brackets': 'objectives 1, 2, (',
  'keywords alone': 'Priority ',
  'nested glosses': 'objective 1 (objective 1 (',
  'lists without end': 'objectives 1, ',
  numbers: '1, ',
  ranges: 'objectives 1-2-',
  letters: 'Objective 2 a, b, c, ',
  quotes: 'priority "',
  'title words': 'migrants ',
  'half titles': 'Strengthening the socio-economic ',
  principles: 'principles of ',
  'principles of principles': 'human rights, child-sensitive, principles ',
  documents: 'of the Progress Declaration ',
  'kinds of kinds': 'new and ongoing ',
  'scopes without end': 'paragraph 5 of the ',
  'invisible characters': 'a\u200b\u0301',
  glosses: 'objectives 1 on and on and ',
  codes: 'O6, ',
  line: '\n\n1. ',
  topics: 'the priority on missing migrants ',
  'topics before': 'the climate and health priority ',
  'actions before': 'action c of objective 5, action ',
  'holders of paragraphs': 'report 2 (section 3, paragraph 4) ',
  mailboxes: 'a.b-c@',
  'one long word': 'abcdefgh',
  'dotted words': 'ab.cd.',
  adverbials: 'objectives 1, and, above all, 2 ',
  'asides behind a document': 'objective 1 of the PD, in its ',
  'some of many': 'Objective 5; 4 of our ',
};
for (const [name, piece] of Object.entries(HOSTILE)) {
  const small = piece.repeat(Math.ceil(50_000 / piece.length));
  const once = medianMilliseconds(small, ROUNDS);
  const eightfold = medianMilliseconds(small.repeat(8), 5);
  console.log(
    `${name.padEnd(26)} ${once.toFixed(1).padStart(8)} ms per 50,000 characters; ×8: ${(eightfold / once).toFixed(1)}`,
  );
}

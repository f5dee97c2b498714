import { performance } from 'node:perf_hooks';
import { readWorkplanDocument } from '../../app/imports/workplan-document/read-workplan-document.server.ts';
import type { VersionBlock } from '../../app/spaces/block-likeness.ts';
import { compareWorkplans } from '../../app/spaces/compare-workplans.ts';
import { docxOf } from '../imports/workplan-document/compose-docx.ts';

/**
 * How long it takes to read a Word document of 500 to 5,000 paragraphs, and to compare two versions of 1,000 blocks.
 * Run with `node --import tsx tests/bench/workplans.ts`.
 */

const WORDS =
  'harbour island school border rescue wage family city data health climate return visa law child care work road'.split(
    ' ',
  );
const CODES = Array.from({ length: 20 }, (_, at) => `O${at + 1}`);

/** The same sentences every time: what is measured must not change from run to run. */
function sentence(seed: number, words: number): string {
  let state = seed + 1;
  return Array.from({ length: words }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return `${WORDS[state % WORDS.length]}${state % 5 === 0 ? state % 500 : ''}`;
  }).join(' ');
}

async function milliseconds(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2] as number;
}

console.log(`node ${process.version}`);
for (const paragraphs of [500, 1_000, 5_000]) {
  const parts = Array.from({ length: paragraphs }, (_, at) => ({ text: sentence(at, 60) }));
  const bytes = await docxOf(parts);
  const time = await milliseconds(() => readWorkplanDocument({ bytes, fileName: 'plan.docx' }));
  console.log(`a Word document of ${paragraphs} paragraphs of 60 words: ${time.toFixed(0)} ms`);
}

const before: VersionBlock[] = Array.from({ length: 1_000 }, (_, at) => ({
  id: `a${at}`,
  text: sentence(at, 60),
  priority: CODES[at % CODES.length] as string,
}));
const edited = (share: number): VersionBlock[] =>
  before.map(({ text, priority }, at) => ({
    id: `b${at}`,
    text: at % 100 < share * 100 ? text.replace(/\w+ \w+ \w+$/, 'and three others') : text,
    priority,
  }));
for (const [name, after] of [
  ['the same again', edited(0)],
  ['with one block in ten edited', edited(0.1)],
  ['with every block edited', edited(1)],
  ['backwards', [...edited(0)].reverse()],
  [
    'wholly rewritten',
    before.map((block, at) => ({ ...block, id: `c${at}`, text: sentence(at + 5_000, 60) })),
  ],
] as const) {
  const compare = () =>
    compareWorkplans({ priorities: [], blocks: before }, { priorities: [], blocks: after });
  const { counts } = compare();
  console.log(
    `1,000 blocks, ${name}: ${(await milliseconds(compare)).toFixed(0)} ms ${JSON.stringify(counts)}`,
  );
}

import { performance } from 'node:perf_hooks';
import { countShown } from '../../app/platform/text/count-characters.server.ts';
import { fromPaste } from '../../app/platform/text/from-paste.ts';
import { renderMarkdown } from '../../app/platform/text/markdown.server.ts';
import { markdownOfPastedHtml } from '../../app/platform/text/pasted-html.server.ts';
import { HOSTILE_MARKDOWN } from '../platform/text/hostile-markdown.ts';

/**
 * How long texts made to be slow take, each at 20,000 characters and at half of that. A ratio near 2 means that the cost grows with the length
 * and no faster. "refused" is an answer in words. Run with `node --import tsx tests/bench/hostile-text.ts`.
 */

const ROUNDS = 5;
const WORK = { render: renderMarkdown, count: countShown, paste: fromPaste, html: markdownOfPastedHtml };

function measured(work: (text: string) => unknown, text: string): { ms: number; isRefused: boolean } {
  const times: number[] = [];
  let isRefused = false;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    try {
      work(text);
    } catch {
      isRefused = true;
    }
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0, isRefused };
}

console.log(`node ${process.version}`);
for (let warm = 0; warm < 50; warm++)
  renderMarkdown('Some *words* and [a link](https://example.org).\n\n- one\n- two');
const only = process.argv[2];
for (const [name, make] of Object.entries(HOSTILE_MARKDOWN))
  for (const [what, work] of Object.entries(WORK)) {
    if (only && what !== only) continue;
    const half = measured(work, make(10_000));
    const whole = measured(work, make(20_000));
    const ratio = (whole.ms / half.ms).toFixed(1);
    console.log(
      `${name.padEnd(28)} ${what.padEnd(6)} ${whole.ms.toFixed(1).padStart(9)} ms; ×2: ${ratio}${whole.isRefused ? ' (refused)' : ''}`,
    );
  }

// Everything that must hold, in the order in which a failure is cheapest to see. Closes with "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const reports = 'test-results';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = (name) => join('node_modules', '.bin', name);
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/** A check passes or fails as one; a test run tells how many of its tests did. */
const steps = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'lint and format', command: [bin('biome'), 'ci', '--error-on-warnings', '--colors=off'] },
  {
    name: 'dependency rules',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'app', 'prisma/prepare.mjs'],
  },
  { name: 'unused code', command: [bin('knip')] },
  {
    name: 'unit and integration tests',
    command: [bin('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile=${vitestReport}`],
    count: () => countVitest(vitestReport),
  },
  {
    name: 'end-to-end tests',
    command: [bin('playwright'), 'test'],
    count: () => countPlaywright(playwrightReport),
  },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  process.stdout.write(`\n── ${step.name}\n`);
  const began = Date.now();
  const code = await run(step);
  const seconds = Math.round((Date.now() - began) / 1000);
  const counted = (step.count && countOf(step, code)) ?? {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
  };
  for (const key of Object.keys(totals)) totals[key] += counted[key];
  process.stdout.write(
    `${step.name}: ${counted.passed} passed, ${counted.failed} failed${counted.skipped ? `, ${counted.skipped} skipped` : ''}; ${seconds} s\n`,
  );
}
process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}\n`,
);
process.exitCode = totals.failed > 0 ? 1 : 0;

function run({ command: [file, ...args], env }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0', ...env },
    });
    child.once('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** A run that failed as a whole, or wrote no report, is a failure even where no test of it failed. */
function countOf(step, code) {
  const counted = step.count();
  if (!counted) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function countVitest(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numFailedTestSuites * Number(report.numFailedTests === 0),
    skipped: report.numPendingTests,
  };
}

function countPlaywright(file) {
  if (!existsSync(file)) return undefined;
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

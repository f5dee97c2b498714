// How long the answers take that must not tell whether an address has an account: each pair in one run, as a ratio.
// node --import tsx tests/bench/sign-in.ts   (needs a database of its own: it starts one in a temporary folder)
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous } from '~/accounts/actor';
import { askForNewPassword } from '~/accounts/ask-for-new-password.server';
import { register } from '~/accounts/register.server';
import { registerSchema } from '~/accounts/schema';
import { signIn } from '~/accounts/sign-in.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { openDatabase } from '~/platform/postgres/open-database.server';
import { loadReferenceData } from '~/server/prepare-data.server';
import { wireEvents } from '~/server/wire-events.server';
import { makeAccount } from '../support/factories';

const ROUNDS = 60;
const PASSWORD = 'four plain words here';

const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-bench-')));
const database = await openDatabase(readEnv({ DATA_DIR: dataDir }), 'command');
wireEvents();
await loadReferenceData(systemClock);

let count = 0;
const visit = () => ({
  actor: anonymous,
  clientAddress: `${count++}`,
  device: null,
  publicUrl: 'http://localhost',
});
const known = await Promise.all(Array.from({ length: ROUNDS }, () => makeAccount({ password: PASSWORD })));
const unknown = known.map((_, index) => ({ email: `nobody-${index}@example.org` }));

const asks: Record<string, (email: string) => Promise<unknown>> = {
  'sign in, wrong password': (email) => signIn(systemClock, visit(), { email, password: 'wrong words' }),
  register: (email) =>
    register(systemClock, visit(), {
      ...registerSchema.parse({ name: 'Somebody', email, password: PASSWORD, consent: true }),
      language: 'en',
    }),
  'ask for a new password': (email) => askForNewPassword(visit(), { email, language: 'en' }),
};

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work().catch(() => undefined);
  return performance.now() - start;
}

const median = (times: number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

for (const [name, ask] of Object.entries(asks)) {
  const [has, hasNot]: [number[], number[]] = [[], []];
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    has.push(await milliseconds(() => ask(known[round]?.email as string)));
    hasNot.push(await milliseconds(() => ask(unknown[round]?.email as string)));
  }
  const ratio = median(has) / median(hasNot);
  console.log(
    `${name}: with an account ${median(has).toFixed(1)} ms, without ${median(hasNot).toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
await db().$disconnect();
await database.close();
rmSync(dataDir, { recursive: true, force: true });

import { clearExpired } from '~/accounts/clear-expired.server';
import { disableSampleAccounts } from '~/accounts/disable-sample-accounts.server';
import { openSetUp } from '~/accounts/open-set-up.server';
import { recordSampleAccounts, type SampleAccount } from '~/accounts/record-sample-accounts.server';
import type { Clock } from '~/platform/clock.server';
import { inTransaction, type Tx } from '~/platform/db.server';
import type { Env } from '~/platform/env.server';
import { log } from '~/platform/log.server';

const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];
const CLEAR_EVERY_HOURS = 1;

/** What a start says on the terminal of accounts, and nowhere else. */
export interface AccountsToSay {
  /** The link that makes the first secretariat account; null once there is one. */
  setUpLink: string | null;
  /** Just made, with their passwords. */
  sampleAccounts: SampleAccount[];
}

/**
 * Whether only this machine reaches the server: it listens on loopback, and readers are not led to it from elsewhere either (a proxy
 * in front would have a public address).
 */
export const isLoopback = (env: Env): boolean =>
  LOOPBACK.includes(env.host) && LOOPBACK.includes(new URL(env.publicUrl).hostname);

/** Sees to the accounts at a start: the way to the first one, and those of the sample, which exist on loopback only. */
export async function prepareAccounts(env: Env, clock: Clock): Promise<AccountsToSay> {
  return inTransaction(async (tx) => {
    const sampleAccounts = isLoopback(env) ? await makeSampleAccounts(tx, clock) : await shutSample(tx);
    const secret = await openSetUp(tx, clock);
    await clearExpired(tx, clock.now());
    return { setUpLink: secret && `${env.publicUrl}/set-up/${secret}`, sampleAccounts };
  });
}

async function makeSampleAccounts(tx: Tx, clock: Clock): Promise<SampleAccount[]> {
  const space = await tx.space.findFirst({
    where: { comments: { some: { origin: 'sample' } } },
    select: { id: true },
  });
  if (!space) return [];
  const organisation = await tx.organisation.findFirst({
    where: { voices: { some: { comment: { spaceId: space.id } } } },
    orderBy: { name: 'asc' },
    select: { id: true },
  });
  return recordSampleAccounts(tx, clock, { spaceId: space.id, organisationId: organisation?.id ?? null });
}

async function shutSample(tx: Tx): Promise<SampleAccount[]> {
  const count = await disableSampleAccounts(tx);
  if (count > 0)
    log.warn({ count }, 'the sample accounts were disabled: this server is not on loopback alone');
  return [];
}

/** The lines for the terminal. Shown once: nothing keeps the passwords. */
export function sayAccounts({ setUpLink, sampleAccounts }: AccountsToSay): string {
  const lines: string[] = [];
  if (sampleAccounts.length > 0) {
    lines.push('Accounts to try the sample with, on this machine only. Shown this once:');
    for (const { role, email, password } of sampleAccounts)
      lines.push(`  ${role.padEnd(15)} ${email.padEnd(32)} ${password}`);
  }
  if (setUpLink)
    lines.push('There is no secretariat yet. Make its first account here, once:', `  ${setUpLink}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** Clears what has expired, every hour while the server runs. */
export function keepClearing(clock: Clock): () => void {
  const timer = setInterval(() => {
    inTransaction((tx) => clearExpired(tx, clock.now())).catch((error: unknown) =>
      log.warn({ err: error }, 'what has expired could not be cleared'),
    );
  }, CLEAR_EVERY_HOURS * 3_600_000);
  timer.unref();
  return () => clearInterval(timer);
}

import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '~/platform/db.server';
import { TooManyAttempts } from '~/platform/errors';
import { hashSecret } from './secret-hash.server';

interface Limit {
  /** Attempts taken within `seconds`. */
  attempts: number;
  seconds: number;
  /** How long to wait after one too many. */
  waitSeconds: number;
}

/**
 * Per address: generous, for a whole office or a workshop may share one. Per account: five bad passwords cost a minute, thirty in a
 * day a quarter of an hour, so that guessing is hopeless and the owner is never kept out for long.
 */
const LIMITS = {
  'sign-in': {
    account: [
      { attempts: 5, seconds: 900, waitSeconds: 60 },
      { attempts: 30, seconds: 86_400, waitSeconds: 900 },
    ],
    address: [{ attempts: 100, seconds: 600, waitSeconds: 300 }],
  },
  code: {
    account: [
      { attempts: 5, seconds: 900, waitSeconds: 60 },
      { attempts: 30, seconds: 86_400, waitSeconds: 900 },
    ],
    address: [{ attempts: 100, seconds: 600, waitSeconds: 300 }],
  },
  register: {
    account: [{ attempts: 5, seconds: 3_600, waitSeconds: 900 }],
    address: [{ attempts: 60, seconds: 3_600, waitSeconds: 600 }],
  },
  reset: {
    account: [{ attempts: 3, seconds: 900, waitSeconds: 300 }],
    address: [{ attempts: 60, seconds: 3_600, waitSeconds: 600 }],
  },
  /** A file each: a joint submission with all its annexes, a few times over. */
  upload: {
    account: [{ attempts: 120, seconds: 3_600, waitSeconds: 600 }],
    address: [{ attempts: 1_200, seconds: 3_600, waitSeconds: 600 }],
  },
  /** What is above what a space holds is no longer taken at all: a workshop's comments, or all answers several times over. */
  post: {
    account: [
      { attempts: 60, seconds: 3_600, waitSeconds: 600 },
      { attempts: 300, seconds: 86_400, waitSeconds: 3_600 },
    ],
    address: [{ attempts: 600, seconds: 3_600, waitSeconds: 600 }],
  },
  flag: {
    account: [{ attempts: 30, seconds: 3_600, waitSeconds: 600 }],
    address: [{ attempts: 300, seconds: 3_600, waitSeconds: 600 }],
  },
} satisfies Record<string, Record<'account' | 'address', Limit[]>>;

export type LimitedAttempt = keyof typeof LIMITS;

interface Attempt {
  kind: LimitedAttempt;
  /** Where it comes from. */
  address: string;
  /** What it is about, whether there is such an account or not: the key of an e-mail address, an identifier. */
  account: string;
}

/**
 * Counts an attempt before it is made, in the database, so that any number at once count as that many. Throws `TooManyAttempts` with
 * the wait. The time is the machine's: limits are no part of what an injected clock dates.
 */
export async function countAttempt({ kind, address, account }: Attempt): Promise<void> {
  for (const { limiter, key } of [
    ...limitersOf(kind, 'address', address),
    ...limitersOf(kind, 'account', account),
  ])
    await limiter.consume(key).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes)
        throw new TooManyAttempts(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
      throw refusal;
    });
}

/** An attempt that succeeded does not count, and clears what the account had. */
export async function forgetAttempts({ kind, address, account }: Attempt): Promise<void> {
  for (const { limiter, key } of limitersOf(kind, 'account', account)) await limiter.delete(key);
  for (const { limiter, key } of limitersOf(kind, 'address', address)) await limiter.reward(key);
}

function limitersOf(kind: LimitedAttempt, by: 'account' | 'address', value: string) {
  return LIMITS[kind][by].map(({ attempts, seconds, waitSeconds }) => ({
    limiter: new RateLimiterPrisma({
      storeClient: db(),
      tableName: 'rateLimit',
      keyPrefix: `${kind}-${by}-${seconds}`,
      points: attempts,
      duration: seconds,
      blockDuration: waitSeconds,
      clearExpiredByTimeout: false,
    }),
    // No address and no account can be read out of the table.
    key: hashSecret(value),
  }));
}

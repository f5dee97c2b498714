import type { Prisma, Tx } from '~/platform/db.server';
import { type JobForAddress, jobsForAddress } from '~/platform/jobs/jobs-for-address.server';

/** Every column of an account and of what hangs on it, but for `LEFT_OUT`. A test compares this with the schema. */
const accountColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  status: true,
  stakeholderGroup: true,
  language: true,
  createdAt: true,
  closedAt: true,
  consents: { orderBy: { at: 'asc' }, select: { accountId: true, noticeVersion: true, at: true } },
  sessions: {
    orderBy: { createdAt: 'asc' },
    select: { id: true, accountId: true, device: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  },
  tokens: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      accountId: true,
      registrationId: true,
      emailChangeId: true,
      purpose: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
    },
  },
  recoveryCodes: { orderBy: { id: 'asc' }, select: { id: true, accountId: true, usedAt: true } },
  emailChanges: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      accountId: true,
      newEmail: true,
      oldConfirmedAt: true,
      newConfirmedAt: true,
      createdAt: true,
      expiresAt: true,
    },
  },
  memberships: {
    orderBy: { requestedAt: 'asc' },
    select: {
      id: true,
      accountId: true,
      organisationId: true,
      status: true,
      requestedAt: true,
      decidedAt: true,
      decidedById: true,
      organisation: { select: { name: true } },
    },
  },
  moderates: {
    orderBy: { grantedAt: 'asc' },
    select: {
      spaceId: true,
      accountId: true,
      grantedAt: true,
      space: { select: { slug: true, title: true } },
    },
  },
} satisfies Prisma.AccountSelect;

/** What is held and stands in no download: whoever has the file could act as its owner, or it says what stands in the file already. */
export const LEFT_OUT: Record<string, string> = {
  'Account.passwordHash': 'the scrambled form of your password',
  'Account.totpSecret': 'what your second factor’s codes are made from',
  'Account.totpLastStep': 'the moment of the last code taken',
  'Account.emailKey': 'your address once more, as it is compared',
  'EmailChange.newEmailKey': 'the new address once more, as it is compared',
  'Registration.emailKey': 'the address once more, as it is compared',
  'Registration.passwordHash': 'the scrambled form of the password chosen there',
  'Session.secretHash': 'a fingerprint of the cookie',
  'Token.hash': 'a fingerprint of the link',
  'RecoveryCode.hash': 'a fingerprint of the code',
  RateLimit: 'counts of attempts, under fingerprints that name nobody; forgotten within a day',
  'mail texts': 'the texts of mails that wait: their links work for whoever has them',
};

/** What is held on a person outside the consultations: the account's part of `exports/read-own-data`. */
export async function readOwnAccountData(tx: Tx, accountId: string) {
  const { consents, sessions, tokens, recoveryCodes, emailChanges, memberships, moderates, ...account } =
    await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: accountColumns });
  const { totpSecret, emailKey } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { totpSecret: true, emailKey: true },
  });
  const addresses = [account.email, ...emailChanges.map(({ newEmail }) => newEmail)];
  const jobs: JobForAddress[] = [];
  for (const address of addresses) if (address) jobs.push(...(await jobsForAddress(tx, address)));
  return {
    account: { ...account, hasSecondFactor: totpSecret !== null },
    consents,
    sessions,
    links: tokens,
    recoveryCodes,
    emailChanges,
    registrations: await registrationsOf(tx, emailKey),
    memberships,
    moderates,
    membershipsDecided: await tx.membership.findMany({
      where: { decidedById: accountId, accountId: { not: accountId } },
      orderBy: { decidedAt: 'asc' },
      // Whom it was about is theirs to know.
      select: { id: true, organisationId: true, status: true, decidedAt: true },
    }),
    mailWaiting: jobs,
  };
}

const registrationsOf = (tx: Tx, emailKey: string | null) =>
  tx.registration.findMany({
    where: { emailKey: emailKey ?? undefined, ...(emailKey === null ? { id: { in: [] } } : {}) },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      email: true,
      name: true,
      organisationName: true,
      stakeholderGroup: true,
      noticeVersion: true,
      language: true,
      createdAt: true,
      expiresAt: true,
    },
  });

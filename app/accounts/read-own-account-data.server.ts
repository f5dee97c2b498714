import type { Tx } from '~/platform/db.server';
import { type JobForAddress, jobsForAddress } from '~/platform/jobs/jobs-for-address.server';

/** What is held and stands in no download: whoever has the file could act as its owner, or it says what stands in the file already. */
export const LEFT_OUT: Record<string, string> = {
  'Account.passwordHash': 'the scrambled form of your password',
  'Account.totpSecret': 'what your second factor’s codes are made from',
  'Account.totpLastStep': 'the moment of the last code taken',
  'Account.emailKey': 'your address once more, as it is compared',
  'EmailChange.newEmailKey': 'the new address once more, as it is compared',
  'Invitation.emailKey': 'the address once more, as it is compared',
  'Registration.emailKey': 'the address once more, as it is compared',
  'Registration.passwordHash': 'the scrambled form of the password chosen there',
  'Session.secretHash': 'a fingerprint of the cookie',
  'Token.hash': 'a fingerprint of the link',
  'RecoveryCode.hash': 'a fingerprint of the code',
  'Attachment.actorId': 'who added a file to your comment: you, or somebody of the secretariat',
  'DraftShare.tokenHash': 'a fingerprint of the link to a draft of yours',
  'CoSignature.answeredById': 'who answered for an organisation that you asked to sign',
  'CommentIntake.actorId': 'who of the secretariat entered a comment of yours',
  'Decision.actorId': 'who of the team decided on something of yours',
  'WorkplanVersion.facts': 'what a workplan that you published says, which readers see',
  'notes for the team': 'what the team wrote for itself on comments of yours',
  RateLimit: 'counts of attempts, under fingerprints that name nobody; forgotten within a day',
  'mail texts': 'the texts of mails that wait: their links work for whoever has them',
};

/**
 * What is held on a person outside the consultations: the account's part of `exports/read-own-data`. Every column but for `LEFT_OUT`; a
 * test compares it with the schema. One table after the other, since a transaction has one connection.
 */
export async function readOwnAccountData(tx: Tx, accountId: string) {
  const { emailKey, totpSecret, ...account } = await readAccount(tx, accountId);
  const emailChanges = await readEmailChanges(tx, accountId);
  const mailWaiting: JobForAddress[] = [];
  for (const address of [account.email, ...emailChanges.map(({ newEmail }) => newEmail)])
    if (address) mailWaiting.push(...(await jobsForAddress(tx, address)));
  return {
    emailKey,
    account: { ...account, hasSecondFactor: totpSecret !== null },
    consents: await readConsents(tx, accountId),
    sessions: await readSessions(tx, accountId),
    links: await readLinks(tx, accountId),
    recoveryCodes: await readRecoveryCodes(tx, accountId),
    emailChanges,
    registrations: emailKey === null ? [] : await readRegistrations(tx, emailKey),
    memberships: await readMemberships(tx, accountId),
    moderates: await readModerated(tx, accountId),
    membershipsDecided: await readMembershipsDecided(tx, accountId),
    mailWaiting,
  };
}

const readAccount = (tx: Tx, id: string) =>
  tx.account.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      email: true,
      emailKey: true,
      name: true,
      role: true,
      status: true,
      stakeholderGroup: true,
      language: true,
      totpSecret: true,
      createdAt: true,
      closedAt: true,
    },
  });

const readConsents = (tx: Tx, accountId: string) =>
  tx.consent.findMany({
    where: { accountId },
    orderBy: { at: 'asc' },
    select: { accountId: true, noticeVersion: true, at: true },
  });

const readSessions = (tx: Tx, accountId: string) =>
  tx.session.findMany({
    where: { accountId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, accountId: true, device: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });

const readLinks = (tx: Tx, accountId: string) =>
  tx.token.findMany({
    where: { OR: [{ accountId }, { emailChange: { accountId } }] },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      accountId: true,
      registrationId: true,
      emailChangeId: true,
      invitationId: true,
      purpose: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
    },
  });

const readRecoveryCodes = (tx: Tx, accountId: string) =>
  tx.recoveryCode.findMany({
    where: { accountId },
    orderBy: { id: 'asc' },
    select: { id: true, accountId: true, usedAt: true },
  });

const readEmailChanges = (tx: Tx, accountId: string) =>
  tx.emailChange.findMany({
    where: { accountId },
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
  });

const readRegistrations = (tx: Tx, emailKey: string) =>
  tx.registration.findMany({
    where: { emailKey },
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

const readMemberships = (tx: Tx, accountId: string) =>
  tx.membership.findMany({
    where: { accountId },
    orderBy: { requestedAt: 'asc' },
    select: {
      id: true,
      accountId: true,
      organisationId: true,
      organisation: { select: { name: true } },
      status: true,
      requestedAt: true,
      decidedAt: true,
      decidedById: true,
    },
  });

const readModerated = (tx: Tx, accountId: string) =>
  tx.spaceModerator.findMany({
    where: { accountId },
    orderBy: { grantedAt: 'asc' },
    select: {
      spaceId: true,
      space: { select: { slug: true, title: true } },
      accountId: true,
      grantedAt: true,
    },
  });

/** Whom they were about is theirs to know. */
const readMembershipsDecided = (tx: Tx, accountId: string) =>
  tx.membership.findMany({
    where: { decidedById: accountId, accountId: { not: accountId } },
    orderBy: { decidedAt: 'asc' },
    select: { id: true, organisationId: true, status: true, decidedAt: true },
  });

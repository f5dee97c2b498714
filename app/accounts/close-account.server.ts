import type { Clock } from '~/platform/clock.server';
import { inTransaction, type Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import { translator } from '~/platform/i18n';
import { forgetJobsForAddress } from '~/platform/jobs/jobs-for-address.server';
import { enqueue } from '~/platform/jobs.server';
import { mailBody } from '~/platform/mail.server';
import { emailKey } from './email-address';
import { lockOrganisations } from './organisation-lock.server';
import { canUseOwnAccount } from './permissions';
import { holdProven, type ProvenAccount, provePassword } from './prove-password.server';
import { refuseLastSecretariat } from './refuse-last-secretariat.server';
import type { Visit } from './visit';

declare module '~/platform/events.server' {
  interface PlatformEvents {
    /** Nothing of the person is left in the account; what they wrote is to follow, and what was kept under the key of their address. */
    'account-closed': { accountId: string; emailKey: string };
  }
}

/**
 * Closes one's own account, once and for good: its row is emptied, sessions, links, roles and the second factor go, memberships end;
 * what becomes of the comments is their domain's to do, in the same transaction. A last mail says so. Raises `InvalidField` of
 * `password`, and `Conflict` for the last account of the secretariat.
 */
export async function closeAccount(clock: Clock, visit: Visit, input: { password: string }): Promise<void> {
  ensure(canUseOwnAccount(visit.actor));
  const proven = await provePassword(visit, input.password, 'password');
  await inTransaction((tx) => empty(tx, clock, proven));
}

async function empty(tx: Tx, clock: Clock, proven: ProvenAccount): Promise<void> {
  const { id: accountId, email, language } = proven;
  await lockOrganisations(tx, 'together');
  // Who is writing in this name at this moment is waited for, so that nothing is left behind.
  await holdProven(tx, proven);
  await refuseLastSecretariat(tx, accountId);
  const changes = await tx.emailChange.findMany({ where: { accountId }, select: { newEmail: true } });
  const now = clock.now();
  const own = { where: { accountId } };
  await tx.session.deleteMany(own);
  await tx.token.deleteMany({ where: { OR: [{ accountId }, { emailChange: { accountId } }] } });
  await tx.recoveryCode.deleteMany(own);
  await tx.emailChange.deleteMany(own);
  await tx.registration.deleteMany({ where: { emailKey: emailKey(email) } });
  await tx.spaceModerator.deleteMany(own);
  await tx.membership.updateMany({
    where: { accountId, status: { not: 'ended' } },
    data: { status: 'ended', decidedAt: now, decidedById: accountId },
  });
  await tx.account.update({
    where: { id: accountId },
    data: {
      ...{ email: null, emailKey: null, name: '', passwordHash: null, totpSecret: null, totpLastStep: null },
      ...{ stakeholderGroup: null, language: 'en', role: 'participant', status: 'closed', closedAt: now },
    },
  });
  for (const address of [email, ...changes.map(({ newEmail }) => newEmail)])
    await forgetJobsForAddress(tx, address);
  await emitPlatformEvent(tx, clock, 'account-closed', { accountId, emailKey: emailKey(email) });
  await enqueue(tx, 'send-mail', lastMail(email, language));
}

/** The only thing that still holds the address, until it is delivered; without the name. */
function lastMail(address: string, language: string) {
  const t = translator(language);
  return {
    to: { address },
    subject: t('closing.mail.subject'),
    ...mailBody(language, t('closing.mail.subject'), [t('closing.mail.text'), t('closing.mail.comments')]),
  };
}

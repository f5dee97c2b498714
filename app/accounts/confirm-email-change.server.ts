import type { Clock } from '~/platform/clock.server';
import { inTransaction, Prisma, type Tx } from '~/platform/db.server';
import { Conflict, LinkGone } from '~/platform/errors';
import { type Actor, accountOf } from './actor';
import { endOtherAccess } from './end-other-access.server';
import { holdAccount } from './hold-account.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { readEmailChangeLink } from './read-email-change-link.server';
import { useToken } from './tokens.server';

/**
 * Confirms a change of address from one of its two addresses, signed in or not: the link is the proof. With the second one the account moves;
 * then its other sessions end (all of them, where this is not one of its own), its open links die, and both addresses are told.
 * Returns whether it moved. Throws `LinkGone`, and `Conflict` where the address went to another account meanwhile.
 */
export async function confirmEmailChange(
  clock: Clock,
  actor: Actor,
  input: { secret: string; sessionId: string | null },
): Promise<{ moved: boolean }> {
  const link = await readEmailChangeLink(input.secret, clock.now());
  const keptSessionId = accountOf(actor) === link.accountId ? input.sessionId : null;
  return inTransaction(async (tx) => {
    // Both sides at the same moment: the later one sees the earlier.
    if (!(await holdAccount(tx, link.accountId))) throw new LinkGone('The account of this link is closed.');
    await useToken(tx, clock, link.token);
    const change = await tx.emailChange.update({
      where: { id: link.emailChangeId },
      data: { [link.side === 'old' ? 'oldConfirmedAt' : 'newConfirmedAt']: clock.now() },
    });
    if (!change.oldConfirmedAt || !change.newConfirmedAt) return { moved: false };
    await moveAccount(tx, clock, change);
    await endOtherAccess(tx, link.accountId, keptSessionId);
    return { moved: true };
  }).catch((error: unknown) => {
    // Two accounts that move to one address at the same moment: the database lets one of them.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw taken();
    throw error;
  });
}

async function moveAccount(
  tx: Tx,
  clock: Clock,
  change: { accountId: string; newEmail: string; newEmailKey: string },
): Promise<void> {
  const { accountId: id, newEmail, newEmailKey } = change;
  if (await tx.account.findUnique({ where: { emailKey: newEmailKey }, select: { id: true } })) throw taken();
  const { email, name, language } = await tx.account.findUniqueOrThrow({
    where: { id },
    select: { email: true, name: true, language: true },
  });
  await tx.account.update({ where: { id }, data: { email: newEmail, emailKey: newEmailKey } });
  await tx.emailChange.deleteMany({ where: { accountId: id } });
  await mailSecurityNotice(tx, clock, { email: newEmail, name, language }, 'emailChanged');
  if (email) await mailSecurityNotice(tx, clock, { email, name, language }, 'emailLeft');
}

const taken = () =>
  new Conflict('Another account has this address by now. Sign in with that one, or choose another address.');

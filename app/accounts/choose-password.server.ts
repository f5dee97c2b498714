import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { endOtherAccess } from './end-other-access.server';
import { mailSecurityNotice } from './mail-security-notice.server';
import { hashPassword } from './password.server';
import { readPasswordLink } from './read-password-link.server';
import { refuseCommonPassword } from './refuse-common-password.server';
import { useToken } from './tokens.server';

/** Sets the password of the account that a link belongs to, and ends every session and link it has: who had the old one is out. Its owner hears of it by mail. Throws `LinkGone`. */
export async function choosePassword(
  clock: Clock,
  input: { secret: string; password: string },
): Promise<void> {
  const { token, account } = await readPasswordLink(input.secret, clock.now());
  refuseCommonPassword(input.password, account);
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await useToken(tx, clock, token);
    await tx.account.update({ where: { id: account.id }, data: { passwordHash } });
    await endOtherAccess(tx, account.id, null);
    await mailSecurityNotice(tx, clock, account, 'passwordChanged');
  });
}

import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { translator } from '~/platform/i18n';
import { enqueue } from '~/platform/jobs.server';
import { mailBody } from '~/platform/mail.server';
import { intlLanguage } from '~/ui/intl-language';

/** What the owner of an account hears of by mail, whoever did it; the words are the catalogue's `mail.security`. */
export type SecurityNotice =
  | 'passwordChanged'
  | 'emailChanged'
  | 'emailLeft'
  | 'secondFactorAdded'
  | 'secondFactorRemoved'
  | 'recoveryCodesReplaced'
  | 'recoveryCodeUsed';

/** Tells an owner what was changed on the account, in the transaction of the change. Nothing that opens anything is in it, so it may wait in the queue. */
export async function mailSecurityNotice(
  tx: Tx,
  clock: Clock,
  to: { email: string; name: string; language: string },
  notice: SecurityNotice,
): Promise<void> {
  const t = translator(to.language);
  const when = new Intl.DateTimeFormat(intlLanguage(to.language), {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  }).format(clock.now());
  const heading = t(`mail.security.${notice}.subject`);
  await enqueue(tx, 'send-mail', {
    to: { address: to.email, name: to.name },
    subject: heading,
    ...mailBody(to.language, heading, [
      t(`mail.security.${notice}.text`),
      { details: [[t('mail.security.when'), when]] },
      // An address that the account has left chooses it no password any more.
      t(notice === 'emailLeft' ? 'mail.security.notYouLeft' : 'mail.security.notYou'),
    ]),
  });
}

import { type Clock, systemClock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { addressPrefix, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { emailKey } from './email-address';
import { issueToken } from './tokens.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Somebody forgot the password of an account with this address, if there is one. */
    'mail-new-password': { email: string; language: string };
  }
}

/** Sends the links for new passwords: to the address as the account has it, never as it was typed. An address without an account gets nothing. */
export function mailNewPasswords(
  settings: MailSettings & { publicUrl: string },
  clock: Clock = systemClock,
): () => void {
  return onJob('mail-new-password', async ({ email, language }, { id }) => {
    const t = translator(language);
    const found = await inTransaction(async (tx) => {
      const account = await tx.account.findUnique({
        where: { emailKey: emailKey(email), status: 'active' },
        select: { id: true, email: true, name: true },
      });
      return (
        account && {
          ...account,
          secret: await issueToken(tx, clock, 'choose_password', { accountId: account.id }),
        }
      );
    });
    if (!found?.email) return;
    const link = `${settings.publicUrl}${addressPrefix(language)}/choose-password/${found.secret}`;
    const body = mailBody(language, t('mail.newPassword.heading'), [
      t('mail.newPassword.text', { name: found.name }),
      { link, label: t('mail.newPassword.link') },
      t('mail.newPassword.expires'),
      { note: t('mail.notYou') },
    ]);
    const to = { address: found.email, name: found.name };
    await sendMail(settings, { to, subject: t('mail.newPassword.subject'), ...body }, { id });
  });
}

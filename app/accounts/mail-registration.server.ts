import { type Clock, systemClock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { addressPrefix, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { issueToken } from './tokens.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** The address of a registration is asked to confirm it. */
    'mail-registration': { registrationId: string };
  }
}

/** Answers registrations by mail. The link is made here, when its mail is sent: its secret rests nowhere but in the mail. */
export function mailRegistrations(
  settings: MailSettings & { publicUrl: string },
  clock: Clock = systemClock,
): () => void {
  return onJob('mail-registration', async ({ registrationId }, { id }) => {
    const mail = await inTransaction(async (tx) => {
      const registration = await tx.registration.findUnique({ where: { id: registrationId } });
      if (!registration) return null;
      const { language } = registration;
      const t = translator(language);
      const site = `${settings.publicUrl}${addressPrefix(language)}`;
      // The name as typed has no place in a mail to somebody who may not have typed it.
      const to = { address: registration.email };
      const known = await tx.account.findUnique({
        where: { emailKey: registration.emailKey },
        select: { id: true },
      });
      if (known) {
        await tx.registration.delete({ where: { id: registrationId } });
        const body = mailBody(language, t('mail.haveAccount.heading'), [
          t('mail.haveAccount.text'),
          { link: `${site}/sign-in`, label: t('site.signIn') },
          { link: `${site}/forgotten-password`, label: t('mail.haveAccount.forgotten') },
          { note: t('mail.notYou') },
        ]);
        return { to, subject: t('mail.haveAccount.subject'), ...body };
      }
      const secret = await issueToken(tx, clock, 'confirm_registration', { registrationId });
      const body = mailBody(language, t('mail.confirm.heading'), [
        t('mail.confirm.text'),
        { link: `${site}/register/confirm/${secret}`, label: t('mail.confirm.link') },
        t('mail.confirm.expires'),
        { note: t('mail.notYouRegistered') },
      ]);
      return { to, subject: t('mail.confirm.subject'), ...body };
    });
    if (mail) await sendMail(settings, mail, { id });
  });
}

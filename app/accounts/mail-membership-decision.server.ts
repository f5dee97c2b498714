import { db } from '~/platform/db.server';
import { addressPrefix, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** The person who asked is told whether they speak for the organisation. */
    'mail-membership-decision': { membershipId: string; decision: 'confirmed' | 'declined' };
  }
}

/** Tells people what was decided on their requests to speak for an organisation. Nobody is told of a request that is gone. */
export function mailMembershipDecisions(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-membership-decision', async ({ membershipId, decision }, { id }) => {
    const membership = await db().membership.findUnique({
      where: { id: membershipId },
      select: {
        organisation: { select: { name: true } },
        account: { select: { email: true, name: true, language: true } },
      },
    });
    if (!membership?.account.email) return;
    const { organisation, account } = membership;
    const t = translator(account.language);
    const heading = t(`mail.membership.${decision}`);
    const body = mailBody(account.language, heading, [
      t(`mail.membership.${decision}Text`, { name: account.name, organisation: organisation.name }),
      {
        link: `${settings.publicUrl}${addressPrefix(account.language)}/account/organisations`,
        label: t('mail.membership.link'),
      },
    ]);
    await sendMail(
      settings,
      { to: { address: membership.account.email, name: account.name }, subject: heading, ...body },
      { id },
    );
  });
}

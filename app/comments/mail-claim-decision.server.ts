import { db } from '~/platform/db.server';
import { addressPrefix, inLanguage, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Who claimed imported comments is told what was decided. */
    'mail-claim-decision': { claimId: string; decision: 'confirmed' | 'declined' };
  }
}

/** Tells people what was decided on their claims. Nobody is told of a claim that is gone, with its account or by itself. */
export function mailClaimDecisions(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-claim-decision', async ({ claimId, decision }, { id }) => {
    const claim = await db().authorClaim.findUnique({
      where: { id: claimId },
      select: {
        author: { select: { name: true, space: { select: { title: true } } } },
        account: { select: { email: true, name: true, language: true } },
      },
    });
    const { author, account } = claim ?? {};
    if (!author || !account?.email) return;
    const t = translator(account.language);
    const heading = t(`mail.claim.${decision}`);
    const space = inLanguage(author.space.title, account.language).text;
    const body = mailBody(account.language, heading, [
      t(`mail.claim.${decision}Text`, { name: account.name, author: author.name ?? '', space }),
      {
        link: `${settings.publicUrl}${addressPrefix(account.language)}/account/claims`,
        label: t('mail.claim.link'),
      },
    ]);
    const to = { address: account.email, name: account.name };
    await sendMail(settings, { to, subject: heading, ...body }, { id });
  });
}

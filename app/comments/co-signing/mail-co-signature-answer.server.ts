import { db } from '~/platform/db.server';
import { addressPrefix, inLanguage, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { commentAddress } from '../comment-view';
import type { CoSignatureAnswer } from './co-signature';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** The author of a joint comment is told what an organisation answered that they named. */
    'mail-co-signature-answer': { coSignatureId: string; answer: CoSignatureAnswer };
  }
}

/** Tells authors which organisation signs with them and which does not. Nobody is told whose account is closed. */
export function mailCoSignatureAnswers(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-co-signature-answer', async ({ coSignatureId, answer }, { id }) => {
    const signature = await db().coSignature.findUnique({
      where: { id: coSignatureId },
      select: {
        nameAsPrinted: true,
        comment: {
          select: {
            number: true,
            space: { select: { slug: true, title: true } },
            account: { select: { email: true, name: true, language: true } },
          },
        },
      },
    });
    const account = signature?.comment.account;
    if (!signature || !account?.email) return;
    const { language } = account;
    const { number, space } = signature.comment;
    const t = translator(language);
    const words = {
      name: account.name,
      organisation: signature.nameAsPrinted,
      number,
      space: inLanguage(space.title, language).text,
    };
    const subject = t(`mail.coSignature.${answer}`, words);
    const body = mailBody(language, subject, [
      t(`mail.coSignature.${answer}Text`, words),
      {
        link: `${settings.publicUrl}${addressPrefix(language)}${commentAddress(space.slug, number)}`,
        label: t('mail.coSignature.seeComment'),
      },
    ]);
    const to = { address: account.email, name: account.name };
    await sendMail(settings, { to, subject, ...body }, { id });
  });
}

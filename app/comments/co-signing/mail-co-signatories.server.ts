import { db } from '~/platform/db.server';
import { addressPrefix, inLanguage, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import type {} from '../writing/tell-of-comments.server';
import { CO_SIGNATURES_ADDRESS } from './co-signature';
import { whoAnswers } from './read-unspoken.server';

/**
 * Tells the representatives of organisations that a comment names as signing with it, each person once, also where it is one of several that were sent in
 * one go. Who has answered meanwhile is not told, and nobody where the comment was withdrawn.
 */
export function mailCoSignatories(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-co-signatories', async ({ commentId }, { id }) => {
    const comment = await findComment(commentId);
    if (!comment || comment.status === 'withdrawn') return;
    // Mails are passed on: of a comment whose name is withheld only the page says who asks, to who is signed in.
    const asker = comment.nameWithheld ? null : (comment.voices[0]?.nameAsPrinted ?? comment.authorName);
    for (const [at, { account, organisation }] of (await peopleAsked(commentId)).entries()) {
      if (!account.email) continue;
      const { language } = account;
      const t = translator(language);
      const space = inLanguage(comment.space.title, language).text;
      const body = mailBody(language, t('mail.coSignature.heading'), [
        t('mail.coSignature.text', { name: account.name, organisation: organisation.name, space }),
        ...(asker === null ? [] : [t('mail.coSignature.asker', { asker })]),
        t('mail.coSignature.whatHappens'),
        {
          link: `${settings.publicUrl}${addressPrefix(language)}${CO_SIGNATURES_ADDRESS}`,
          label: t('mail.coSignature.link'),
        },
      ]);
      const subject = t('mail.coSignature.subject', { organisation: organisation.name });
      const to = { address: account.email, name: account.name };
      await sendMail(settings, { to, subject, ...body }, { id: `${id}-${at}` });
    }
  });
}

const findComment = (id: string) =>
  db().comment.findUnique({
    where: { id },
    select: {
      status: true,
      authorName: true,
      nameWithheld: true,
      voices: { orderBy: { position: 'asc' }, take: 1, select: { nameAsPrinted: true } },
      space: { select: { title: true } },
    },
  });

/** In an order that is the same at every attempt. */
const peopleAsked = (commentId: string) =>
  db().membership.findMany({
    where: {
      ...whoAnswers,
      organisation: { coSignatures: { some: { commentId, state: 'asked' } } },
    },
    distinct: ['accountId'],
    orderBy: [{ accountId: 'asc' }, { id: 'asc' }],
    select: {
      account: { select: { email: true, name: true, language: true } },
      organisation: { select: { name: true } },
    },
  });

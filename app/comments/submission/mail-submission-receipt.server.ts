import { db } from '~/platform/db.server';
import { addressPrefix, inLanguage, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import type { MailPiece } from '~/platform/mail/write-mail';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { commentAddress } from '../comment-view';
import { standingRevision } from '../standing-revision';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** The author of answers that were sent in one go has it in writing that they arrived. */
    'mail-submission-receipt': { submissionId: string };
  }
}

/** Sends authors one receipt of all answers that they posted in one go: the number and state of each, where it stands, and their own words. */
export function mailSubmissionReceipts(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-submission-receipt', async ({ submissionId }, { id }) => {
    const submission = await findSubmission(submissionId);
    const account = submission?.account;
    if (!submission || !account?.email) return;
    const { language } = account;
    const { comments } = submission;
    const t = translator(language);
    const space = inLanguage(submission.space.title, language).text;
    const site = `${settings.publicUrl}${addressPrefix(language)}`;
    const answers = comments.flatMap((comment): MailPiece[] => [
      t('mail.submission.answer', {
        question: comment.question?.number ?? '',
        number: comment.number,
        state: t(`mail.receipt.state.${comment.status}`),
      }),
      ...(comment.revisions[0]?.markdown ?? '').split('\n').filter((line) => line.trim() !== ''),
      {
        link: `${site}${commentAddress(submission.space.slug, comment.number)}`,
        label: t('mail.submission.link', { number: comment.number }),
      },
    ]);
    const body = mailBody(language, t('mail.submission.heading', { count: comments.length }), [
      t('mail.submission.text', { name: account.name, space, count: comments.length }),
      ...(comments.some(({ nameWithheld }) => nameWithheld) ? [t('mail.receipt.nameWithheld')] : []),
      ...answers,
      { note: t('mail.receipt.afterwards') },
      { note: `${site}/account/comments` },
    ]);
    const subject = t('mail.submission.subject', { space, count: comments.length });
    await sendMail(
      settings,
      { to: { address: account.email, name: account.name }, subject, ...body },
      { id },
    );
  });
}

const findSubmission = (id: string) =>
  db().submission.findUnique({
    where: { id },
    select: {
      space: { select: { slug: true, title: true } },
      account: { select: { email: true, name: true, language: true } },
      comments: {
        orderBy: { number: 'asc' },
        select: {
          number: true,
          status: true,
          nameWithheld: true,
          question: { select: { number: true } },
          revisions: { ...standingRevision, select: { markdown: true } },
        },
      },
    },
  });

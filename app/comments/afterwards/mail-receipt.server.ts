import { termColumns, termView } from '~/frameworks/term-columns.server';
import { frameworkRank, hasSpokenCode, termLabel } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import { addressPrefix, inLanguage, type Translate, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import type { MailPiece } from '~/platform/mail/write-mail';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { kept } from '../attached-files/kept-files';
import { commentAddress } from '../comment-view';
import { standingRevision } from '../standing-revision';
import { isKnownReason } from './hold-words';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** The author of a new comment has it in writing that it arrived. */
    'mail-receipt': { commentId: string };
  }
}

/** Sends authors the receipt of what they posted: its number and state, where it stands, for whom, with which files and tags, and their own words. Nobody gets one whose account is closed. */
export function mailReceipts(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-receipt', async ({ commentId }, { id }) => {
    const comment = await findComment(commentId);
    const account = comment?.account;
    if (!comment || !account?.email) return;
    const { language } = account;
    const t = translator(language);
    const space = inLanguage(comment.space.title, language).text;
    const subject = t('mail.receipt.subject', { number: comment.number, space });
    const link = `${settings.publicUrl}${addressPrefix(language)}${commentAddress(comment.space.slug, comment.number)}`;
    const body = mailBody(language, t('mail.receipt.heading', { number: comment.number }), [
      t('mail.receipt.text', { name: account.name, space }),
      ...stateInWords(t, comment),
      ...(comment.nameWithheld ? [t('mail.receipt.nameWithheld')] : []),
      ...factsOf(t, comment, language),
      { link, label: t('mail.receipt.link') },
      t('mail.receipt.yourWords'),
      ...linesOf(comment.revisions[0]?.markdown ?? ''),
      {
        note: t('mail.receipt.afterwards'),
        link: `${settings.publicUrl}${addressPrefix(language)}/account/comments`,
      },
    ]);
    await sendMail(
      settings,
      { to: { address: account.email, name: account.name }, subject, ...body },
      { id },
    );
  });
}

const findComment = (id: string) =>
  db().comment.findUnique({
    where: { id },
    select: {
      number: true,
      status: true,
      nameWithheld: true,
      space: { select: { slug: true, title: true } },
      account: { select: { email: true, name: true, language: true } },
      revisions: { ...standingRevision, select: { markdown: true } },
      voices: { orderBy: { position: 'asc' }, select: { nameAsPrinted: true } },
      coSignatures: {
        where: { state: 'asked' },
        orderBy: { nameAsPrinted: 'asc' },
        select: { nameAsPrinted: true },
      },
      attachments: { where: kept, orderBy: { position: 'asc' }, select: { name: true } },
      tags: {
        where: { state: 'confirmed', term: { current: true } },
        orderBy: [{ term: { framework: { key: 'asc' } } }, { term: { position: 'asc' } }],
        select: { term: { select: termColumns } },
      },
      holds: { orderBy: { position: 'asc' }, select: { reason: true } },
    },
  });

type Received = NonNullable<Awaited<ReturnType<typeof findComment>>>;

function stateInWords(t: Translate, { status, holds }: Received): string[] {
  if (status !== 'pending') return [t(`mail.receipt.state.${status}`)];
  const reasons = holds.flatMap(({ reason }) =>
    isKnownReason(reason) ? [t(`ownComments.hold.${reason}`)] : [],
  );
  return [t('mail.receipt.state.pending'), ...reasons];
}

/** For whom it was written, who was asked to sign as well, which files came along, and what it refers to; what there is none of is not named. */
function factsOf(t: Translate, comment: Received, language: string): MailPiece[] {
  const terms = comment.tags.map(({ term }) => termView(term, language));
  const references = terms
    .sort((a, b) => frameworkRank(a) - frameworkRank(b))
    .map((term) => (hasSpokenCode(term) ? termLabel(t, term) : (term.title?.text ?? termLabel(t, term))));
  const facts: [string, string[]][] = [
    [t('mail.receipt.onBehalfOf'), comment.voices.map(({ nameAsPrinted }) => nameAsPrinted)],
    [t('mail.receipt.askedToSign'), comment.coSignatures.map(({ nameAsPrinted }) => nameAsPrinted)],
    [t('mail.receipt.files'), comment.attachments.map(({ name }) => name)],
    [t('mail.receipt.refersTo'), [...new Set(references)]],
  ];
  const details = facts
    .filter(([, values]) => values.length > 0)
    .map(([label, values]): [string, string] => [label, values.join(', ')]);
  return details.length > 0 ? [{ details }] : [];
}

/** As typed, a paragraph for each line: a mail breaks them itself. */
const linesOf = (markdown: string): string[] => markdown.split('\n').filter((line) => line.trim() !== '');

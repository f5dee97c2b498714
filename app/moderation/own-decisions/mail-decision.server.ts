import { db, type Prisma } from '~/platform/db.server';
import { addressPrefix, inLanguage, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import type { MailPiece } from '~/platform/mail/write-mail';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { CONTESTABLE } from '../decision';
import { ownDecisionAddress } from '../moderation-address';
import type {} from '../record-decision.server';
import { isShown, type ShownKind } from './own-decision';

const columns = {
  kind: true,
  reason: { select: { title: true } },
  notes: {
    where: { reader: { in: ['author', 'both'] }, text: { not: null } },
    orderBy: { reader: 'desc' },
    select: { text: true },
  },
  space: { select: { title: true } },
  comment: { select: { number: true } },
  account: { select: { email: true, name: true, language: true } },
  undoes: { select: { kind: true } },
  answers: { select: { decision: { select: { kind: true } } } },
} satisfies Prisma.DecisionSelect;

/** Tells people what was decided on something of theirs: what, why, and how to answer or contest it; never who of the team did. Nobody is told whose account is closed. */
export function mailDecisions(settings: MailSettings & { publicUrl: string }): () => void {
  return onJob('mail-decision', async ({ decisionId }, { id }) => {
    const decision = await db().decision.findUnique({ where: { id: decisionId }, select: columns });
    const account = decision?.account;
    if (!decision || !account?.email) return;
    const about = (decision.undoes ?? decision.answers?.decision)?.kind ?? null;
    const shown = { kind: decision.kind, about };
    if (!isShown(shown)) return;
    const { kind } = shown;
    const { comment } = decision;
    const { language } = account;
    const t = translator(language);
    const subject = t(`ownDecision.title.${kind}`, { number: comment?.number });
    const reason: [string, string] = [
      t('ownDecision.reason'),
      inLanguage(decision.reason.title, language).text,
    ];
    const pieces: MailPiece[] = [
      t('mail.decision.text', {
        name: account.name,
        number: comment?.number,
        space: inLanguage(decision.space.title, language).text,
      }),
      t(`ownDecision.text.${kind}`),
      { details: [reason, ...notesOf(decision.notes, t('ownDecision.note'))] },
      {
        link: `${settings.publicUrl}${addressPrefix(language)}${ownDecisionAddress(decisionId)}`,
        label: t(WAY[kind] ?? 'mail.decision.see'),
      },
      ...(CONTESTABLE.includes(kind) ? [{ note: t('mail.decision.contest') }] : []),
    ];
    const body = mailBody(language, subject, pieces);
    await sendMail(
      settings,
      { to: { address: account.email, name: account.name }, subject, ...body },
      { id },
    );
  });
}

const notesOf = (notes: { text: string | null }[], label: string): [string, string][] =>
  notes.flatMap(({ text }): [string, string][] => (text === null ? [] : [[label, text]]));

/** What the way from the mail is for, where something is asked. */
const WAY: Partial<Record<ShownKind, 'mail.decision.revise' | 'mail.decision.answer'>> = {
  return: 'mail.decision.revise',
  suggest: 'mail.decision.answer',
};

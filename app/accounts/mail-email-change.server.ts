import { type Clock, systemClock } from '~/platform/clock.server';
import { db, inTransaction, type Prisma } from '~/platform/db.server';
import { addressPrefix, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import { type MailMessage, type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { issueToken } from './tokens.server';

/** The address that an account has, and the one it is to have. */
export type EmailSide = 'old' | 'new';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** One of the two addresses of a change is asked to confirm it; each by itself, so that one that takes no mail holds up no other. */
    'mail-email-change': { emailChangeId: string; side: EmailSide };
  }
}

type Settings = MailSettings & { publicUrl: string };
type Change = Prisma.EmailChangeGetPayload<{
  include: { account: { select: { email: true; name: true; language: true } } };
}>;

/**
 * Asks the two addresses of a change of address to confirm it. The links are made here, when their mail is sent: their secrets rest nowhere but in
 * the mails. A new address that has an account of its own is told so and gets no link, so that such a change is never completed.
 */
export function mailEmailChanges(settings: Settings, clock: Clock = systemClock): () => void {
  return onJob('mail-email-change', async ({ emailChangeId, side }) => {
    const change = await db().emailChange.findUnique({
      where: { id: emailChangeId, expiresAt: { gt: clock.now() } },
      include: { account: { select: { email: true, name: true, language: true } } },
    });
    // Withdrawn, done or too old by now.
    if (!change?.account.email || (side === 'old' ? change.oldConfirmedAt : change.newConfirmedAt)) return;
    // Sent anew, it is another mail with another link: under one name, mail programs would show the first, whose link is dead.
    await sendMail(settings, await mailOf(settings, clock, change, side), { id: clock.newId() });
  });
}

async function mailOf(
  settings: Settings,
  clock: Clock,
  change: Change,
  side: EmailSide,
): Promise<MailMessage> {
  if (side === 'new') {
    const owner = await db().account.findUnique({
      where: { emailKey: change.newEmailKey },
      select: { email: true, language: true },
    });
    if (owner?.email) return mailToOwner(settings, { email: owner.email, language: owner.language });
  }
  const { newEmail, account } = change;
  const t = translator(account.language);
  const purpose = side === 'old' ? 'confirm_old_email' : 'confirm_new_email';
  // The link is good for as long as the change waits, however late its mail leaves.
  const hours = (change.expiresAt.getTime() - clock.now().getTime()) / 3_600_000;
  const secret = await inTransaction((tx) =>
    issueToken(tx, clock, purpose, { emailChangeId: change.id }, hours),
  );
  const link = `${settings.publicUrl}${addressPrefix(account.language)}/account/email/confirm/${secret}`;
  const words = side === 'old' ? 'mail.changeOldEmail' : 'mail.changeNewEmail';
  const body = mailBody(account.language, t(`${words}.heading`), [
    t(`${words}.text`, { name: account.name, address: newEmail }),
    { link, label: t(`${words}.link`) },
    t('mail.changeExpires'),
    { note: t(side === 'old' ? 'mail.changeOldEmail.notYou' : 'mail.notYou') },
  ]);
  // The new address may be mistyped and a stranger's: it learns no name.
  const to =
    side === 'old' ? { address: account.email as string, name: account.name } : { address: newEmail };
  return { to, subject: t(`${words}.subject`), ...body };
}

/** To somebody whose address another account asked for. */
function mailToOwner(settings: Settings, owner: { email: string; language: string }): MailMessage {
  const t = translator(owner.language);
  const site = `${settings.publicUrl}${addressPrefix(owner.language)}`;
  const body = mailBody(owner.language, t('mail.changeTaken.heading'), [
    t('mail.changeTaken.text'),
    { link: `${site}/sign-in`, label: t('site.signIn') },
    { note: t('mail.notYou') },
  ]);
  return { to: { address: owner.email }, subject: t('mail.changeTaken.subject'), ...body };
}

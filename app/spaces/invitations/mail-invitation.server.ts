import { issueToken } from '~/accounts/tokens.server';
import { type Clock, systemClock } from '~/platform/clock.server';
import { inTransaction, type Tx } from '~/platform/db.server';
import { addressPrefix, inLanguage, type Translate, translator } from '~/platform/i18n';
import { onJob } from '~/platform/jobs.server';
import type { MailPiece } from '~/platform/mail/write-mail';
import { type MailSettings, mailBody, sendMail } from '~/platform/mail.server';
import { intlLanguage } from '~/ui/intl-language';
import { zoneName } from '../time-zone-choices';
import { isSpoken } from './invitation-plan';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Somebody is invited to a space, or reminded that they are. */
    'mail-invitation': { invitationId: string; kind: 'invite' | 'remind' };
  }
}

const MILLISECONDS_PER_HOUR = 3_600_000;

/**
 * Mails invitations. The link is made here, when its mail is sent: its secret rests nowhere but in the mail, and the link of an earlier
 * mail stops working. Nobody is mailed whose invitation was accepted or withdrawn, or has expired meanwhile.
 */
export function mailInvitations(
  settings: MailSettings & { publicUrl: string },
  clock: Clock = systemClock,
): () => void {
  return onJob('mail-invitation', async ({ invitationId, kind }, { id }) => {
    const mail = await inTransaction(async (tx) => {
      const now = clock.now();
      const invitation = await openInvitation(tx, invitationId, now);
      if (!invitation) return null;
      const { email, language: asked, expiresAt } = invitation;
      const language = isSpoken(asked) ? asked : 'en';
      const t = translator(language);
      const hours = (expiresAt.getTime() - now.getTime()) / MILLISECONDS_PER_HOUR;
      const secret = await issueToken(tx, clock, 'accept_invitation', { invitationId }, hours);
      const link = `${settings.publicUrl}${addressPrefix(language)}/invitation/${secret}`;
      const title = inLanguage(invitation.space.title, language).text;
      const heading = t(`mail.invitation.${kind}`, { title });
      return {
        to: { address: email },
        subject: heading,
        ...mailBody(language, heading, pieces(t, language, kind, { ...invitation, title, link, now })),
      };
    });
    if (mail) await sendMail(settings, mail, { id });
  });
}

/** The invitation, if it can still be accepted. */
const openInvitation = (tx: Tx, id: string, now: Date) =>
  tx.invitation.findFirst({
    where: { id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    select: {
      email: true,
      language: true,
      expiresAt: true,
      organisation: { select: { name: true } },
      space: { select: { title: true, timeZone: true, opensAt: true, closesAt: true, contact: true } },
    },
  });

type Open = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

function pieces(
  t: Translate,
  language: string,
  kind: 'invite' | 'remind',
  invitation: Open & { title: string; link: string; now: Date },
): MailPiece[] {
  const { title, link, now, organisation, space, expiresAt } = invitation;
  const written = (at: Date) =>
    new Intl.DateTimeFormat(intlLanguage(language), {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: space.timeZone,
    }).format(at);
  const until = (at: Date) => `${written(at)} (${zoneName(space.timeZone)})`;
  const details: [string, string][] = [[t('invitation.consultation'), title]];
  if (organisation) details.push([t('invitation.for'), organisation.name]);
  const { opensAt, closesAt } = space;
  if (opensAt) details.push([t(opensAt > now ? 'time.opens' : 'time.opened'), until(opensAt)]);
  if (closesAt) details.push([t(closesAt > now ? 'time.closes' : 'time.closed'), until(closesAt)]);
  if (space.contact) details.push([t('space.contact'), space.contact]);
  return [
    t(kind === 'invite' ? 'mail.invitation.text' : 'mail.invitation.remindText'),
    { details },
    { link, label: t('mail.invitation.link') },
    // What is said after the closing is no comment any more: the earlier of the two is the one to keep.
    t('mail.invitation.expires', {
      until: until(closesAt && closesAt > now && closesAt < expiresAt ? closesAt : expiresAt),
    }),
    { note: t('mail.invitation.notForYou') },
  ];
}

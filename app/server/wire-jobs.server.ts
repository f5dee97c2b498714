import { mailEmailChanges } from '~/accounts/mail-email-change.server';
import { mailMembershipDecisions } from '~/accounts/mail-membership-decision.server';
import { mailNewPasswords } from '~/accounts/mail-new-password.server';
import { mailRegistrations } from '~/accounts/mail-registration.server';
import { mailClaimDecisions } from '~/comments/mail-claim-decision.server';
import type { Env } from '~/platform/env.server';
import { deliverMails } from '~/platform/mail.server';
import { mailInvitations } from '~/spaces/invitations/mail-invitation.server';
import { moveStagesByClock } from '~/spaces/move-stage-by-clock.server';

/** Who does which job. Returns what takes it all back. */
export function wireJobs(env: Env): () => void {
  const wired = [
    deliverMails(env),
    mailRegistrations(env),
    mailMembershipDecisions(env),
    mailClaimDecisions(env),
    mailNewPasswords(env),
    mailEmailChanges(env),
    mailInvitations(env),
    moveStagesByClock(),
  ];
  return () => {
    for (const unwire of wired) unwire();
  };
}

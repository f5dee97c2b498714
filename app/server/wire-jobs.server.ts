import { mailEmailChanges } from '~/accounts/mail-email-change.server';
import { mailMembershipDecisions } from '~/accounts/mail-membership-decision.server';
import { mailNewPasswords } from '~/accounts/mail-new-password.server';
import { mailRegistrations } from '~/accounts/mail-registration.server';
import { mailReceipts } from '~/comments/afterwards/mail-receipt.server';
import { inspectOlderFiles } from '~/comments/attached-files/inspect-older-files.server';
import { readFileTexts } from '~/comments/attached-files/read-file-texts.server';
import { scanFiles } from '~/comments/attached-files/scan-files.server';
import { mailCoSignatories } from '~/comments/co-signing/mail-co-signatories.server';
import { mailCoSignatureAnswers } from '~/comments/co-signing/mail-co-signature-answer.server';
import { mailClaimDecisions } from '~/comments/mail-claim-decision.server';
import { mailSubmissionReceipts } from '~/comments/submission/mail-submission-receipt.server';
import { mailDecisions } from '~/moderation/own-decisions/mail-decision.server';
import { systemClock } from '~/platform/clock.server';
import type { Env } from '~/platform/env.server';
import { deliverMails } from '~/platform/mail.server';
import { mailInvitations } from '~/spaces/invitations/mail-invitation.server';
import { moveStagesByClock } from '~/spaces/move-stage-by-clock.server';
import { recogniseAttachment } from '~/tagging/recognise-attachment.server';

/** Who does which job. Returns what takes it all back. */
export function wireJobs(env: Env): () => void {
  const wired = [
    deliverMails(env),
    mailRegistrations(env),
    mailMembershipDecisions(env),
    mailClaimDecisions(env),
    mailReceipts(env),
    mailDecisions(env),
    mailSubmissionReceipts(env),
    mailCoSignatories(env),
    mailCoSignatureAnswers(env),
    mailNewPasswords(env),
    mailEmailChanges(env),
    mailInvitations(env),
    moveStagesByClock(),
    scanFiles(env),
    readFileTexts(systemClock, recogniseAttachment),
    inspectOlderFiles(env),
  ];
  return () => {
    for (const unwire of wired) unwire();
  };
}

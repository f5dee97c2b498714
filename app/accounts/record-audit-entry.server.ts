import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { type Actor, accountOf } from './actor';

/** What staff can do to people, organisations and settings; each is recorded. */
export type AuditedAction =
  | 'account-created'
  | 'account-disabled'
  | 'account-enabled'
  | 'account-role-changed'
  | 'account-reset'
  | 'moderator-added'
  | 'moderator-removed'
  | 'organisation-edited'
  | 'organisation-confirmed'
  | 'organisation-merged'
  | 'membership-confirmed'
  | 'membership-declined'
  | 'membership-ended'
  | 'extension-granted'
  | 'extension-withdrawn'
  | 'workplan-draft-started'
  | 'workplan-draft-discarded'
  | 'space-deleted'
  | 'author-assigned'
  | 'claim-confirmed'
  | 'claim-declined'
  | 'privacy-notice-published'
  | 'settings-changed'
  | 'reason-added'
  | 'reason-edited'
  | 'reason-moved'
  | 'reason-retired'
  | 'reason-brought-back';

export interface AuditedSubject {
  type:
    | 'account'
    | 'organisation'
    | 'membership'
    | 'author'
    | 'claim'
    | 'privacy-notice'
    | 'settings'
    | 'reasons'
    | 'space';
  id: string;
}

/** The subject of what concerns the platform as a whole. */
export const PLATFORM_SUBJECT = '00000000-0000-0000-0000-000000000000';

/**
 * Writes down what staff did, in the transaction of the deed; never changed afterwards. `data` holds identifiers, codes and what
 * is public anyway (names of organisations), never a person's name or address: what cannot be erased must not need to be.
 */
export async function recordAuditEntry(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  action: AuditedAction,
  subject: AuditedSubject,
  data: Record<string, unknown> = {},
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: clock.newId(),
      at: clock.now(),
      actorId: accountOf(actor),
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      data: data as object,
    },
  });
}

import { HOLD_REASONS, type HoldReason } from '../checks/check';

/** Why a comment waits, as its author is told; "moderation": the space looks at everything first. */
export type ToldReason = HoldReason | 'moderation';

/** Whether a kept reason has words for the author, `ownComments.hold.…` in the catalogue; one of another release may have none. */
export const isKnownReason = (reason: string): reason is ToldReason =>
  reason === 'moderation' || (HOLD_REASONS as readonly string[]).includes(reason);

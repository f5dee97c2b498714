import { HOLD_REASONS, type HoldReason } from '../checks/check';

/** Why a comment waits though no check held it: the space looks at everything first; its author revised it; a passage was removed before; readers reported it. */
const OTHER_REASONS = ['moderation', 'revised', 'redacted', 'flags'] as const;

/** Why a comment waits, as its author is told. */
export type ToldReason = HoldReason | (typeof OTHER_REASONS)[number];

/** Whether a kept reason has words for the author, `ownComments.hold.…` in the catalogue; one of another release may have none. */
export const isKnownReason = (reason: string): reason is ToldReason =>
  [...OTHER_REASONS, ...HOLD_REASONS].some((one) => one === reason);

/** What a moderator decides on a comment; each has its effect in `effects/`. */
export const COMMENT_DECISIONS = [
  'approve',
  'keep',
  'suggest',
  'return',
  'hide',
  'redact',
  'move',
  'duplicate',
  'retag',
  'pin',
  'highlight',
  'lock',
  'close-replies',
  'remove-file',
] as const;
/** What is decided on the person who wrote it: in this space only. */
export const PERSON_DECISIONS = ['warn', 'watch', 'pause', 'block'] as const;
/** What is decided on a decision: that a contested one stays, that one is taken back. */
export const DECISION_DECISIONS = ['uphold', 'undo'] as const;
/** On who asks to speak for an organisation. */
export const MEMBER_DECISIONS = ['confirm-member', 'decline-member'] as const;
/** What happens to the record, and what a rule of the space does by itself. */
export const OTHER_DECISIONS = ['blank-note', 'hide-by-flags'] as const;

export const DECISION_KINDS = [
  ...COMMENT_DECISIONS,
  ...PERSON_DECISIONS,
  ...DECISION_DECISIONS,
  ...MEMBER_DECISIONS,
  ...OTHER_DECISIONS,
] as const;

export type CommentDecision = (typeof COMMENT_DECISIONS)[number];
export type PersonDecision = (typeof PERSON_DECISIONS)[number];
export type DecisionKind = (typeof DECISION_KINDS)[number];
/** What is decided from the page of a comment. */
export type DeskDecision = CommentDecision | PersonDecision;
export const DESK_DECISIONS: readonly DeskDecision[] = [...COMMENT_DECISIONS, ...PERSON_DECISIONS];

/** What a reason is good for: to let something be public, to refuse it, to put a discussion in order. */
export const REASON_USES = ['publish', 'refuse', 'order'] as const;
export type ReasonUse = (typeof REASON_USES)[number];

/** Which reasons a decision may be given. */
export const REASON_USE_OF: Record<DecisionKind, ReasonUse> = {
  approve: 'publish',
  keep: 'publish',
  pin: 'publish',
  highlight: 'publish',
  'confirm-member': 'publish',
  suggest: 'refuse',
  return: 'refuse',
  hide: 'refuse',
  redact: 'refuse',
  'remove-file': 'refuse',
  warn: 'refuse',
  watch: 'refuse',
  pause: 'refuse',
  block: 'refuse',
  uphold: 'refuse',
  'decline-member': 'refuse',
  'blank-note': 'refuse',
  'hide-by-flags': 'refuse',
  move: 'order',
  duplicate: 'order',
  retag: 'order',
  lock: 'order',
  'close-replies': 'order',
  // Whatever it was taken back for.
  undo: 'publish',
};

/** The reason that is chosen where nobody chooses another: of decisions that hardly ever have any other. */
export const USUAL_REASON: Partial<Record<DecisionKind, string>> = {
  approve: 'in-order',
  keep: 'in-order',
  undo: 'mistake',
  suggest: 'unclear',
  'confirm-member': 'in-order',
  pin: 'worth-reading',
  highlight: 'worth-reading',
  move: 'misplaced',
  duplicate: 'duplicate',
  lock: 'discussion-ended',
  'close-replies': 'discussion-ended',
};

/** Of these the person concerned is told, with the reason; the rest changes nothing for them, or they see it. */
export const TOLD: readonly DecisionKind[] = [
  'approve',
  'suggest',
  'return',
  'hide',
  'redact',
  'move',
  'duplicate',
  'remove-file',
  'warn',
  'pause',
  'block',
  'uphold',
  'undo',
  'hide-by-flags',
];

/** These the person concerned may contest, once. */
export const CONTESTABLE: readonly DecisionKind[] = [
  'return',
  'hide',
  'redact',
  'move',
  'duplicate',
  'remove-file',
  'warn',
  'pause',
  'block',
  'lock',
  'close-replies',
];

/** These answer the open flags on a comment: somebody looked at what it says. */
export const SETTLING: readonly DecisionKind[] = [
  'approve',
  'keep',
  'suggest',
  'return',
  'hide',
  'redact',
  'move',
  'duplicate',
  'remove-file',
  'lock',
];

/** These cannot be taken back: what they did is done, or they answer for something themselves. */
export const FINAL: readonly DecisionKind[] = [
  'undo',
  'uphold',
  'blank-note',
  'confirm-member',
  'decline-member',
  'hide-by-flags',
];

export const isDeskDecision = (kind: string | undefined): kind is DeskDecision =>
  (DESK_DECISIONS as readonly string[]).includes(kind ?? '');

const DAY_HOURS = 24;
/** How long a pause can be, in days. */
export const PAUSE_DAYS = [1, 3, 7, 30] as const;
export const PAUSE_HOURS_A_DAY = DAY_HOURS;
/** Characters of a note, and of a contest. */
export const NOTE_LENGTH = 2_000;

export const COMMENT_STATUSES = ['pending', 'published', 'returned', 'hidden', 'withdrawn'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** How a comment came to be here. */
export type CommentOrigin = 'web' | 'imported' | 'sample';

/** How a comment came that was received elsewhere. */
export const INTAKE_CHANNELS = ['email', 'paper', 'meeting', 'website', 'other'] as const;
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number];

/** Levels of a thread that are kept; the screen indents the first three. */
export const DEPTH_LIMIT = 50;

const NUMBER_DIGITS = 8;

/** The path that orders a thread: its ancestors' numbers and its own, so that sorting the paths' bytes sorts the thread. */
export function pathBelow(parentPath: string | undefined, number: number): string {
  const own = String(number).padStart(NUMBER_DIGITS, '0');
  return parentPath === undefined ? own : `${parentPath}.${own}`;
}

/** Longer than any consultation: a comment can be changed until the space closes. */
export const EDIT_MINUTES_MOST = 525_600;

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** What is offered, in minutes from posting; 0: a comment stays as it was posted. */
const EDIT_WINDOWS = [0, 15, HOUR_MINUTES, DAY_MINUTES, 3 * DAY_MINUTES, 7 * DAY_MINUTES, EDIT_MINUTES_MOST];

/** The windows to choose from, in minutes; the one that a space has is among them. */
export const editWindows = (own: number): number[] =>
  [...new Set([...EDIT_WINDOWS, ...(Number.isInteger(own) && own > 0 ? [own] : [])])].sort((a, b) => a - b);

/** A window as people say it: key of the catalogue, and how many of its unit. */
export function editWindowInWords(minutes: number) {
  if (minutes === 0) return { key: 'settings.editNever', count: 0 } as const;
  if (minutes >= EDIT_MINUTES_MOST) return { key: 'settings.editAlways', count: 0 } as const;
  if (minutes % DAY_MINUTES === 0) return { key: 'settings.editDays', count: minutes / DAY_MINUTES } as const;
  if (minutes % HOUR_MINUTES === 0)
    return { key: 'settings.editHours', count: minutes / HOUR_MINUTES } as const;
  return { key: 'settings.editMinutesLong', count: minutes } as const;
}

/** Until when a comment that came at `createdAt` can be changed; null: it cannot. */
export const editableUntil = (createdAt: Date, editMinutes: number): Date | null =>
  editMinutes === 0 ? null : new Date(createdAt.getTime() + editMinutes * 60_000);

/** Who was asked to revise a comment has so many days for it, also where the space closes meanwhile. */
const REVISION_DAYS = 14;

/** Until when a comment that was returned at `returnedAt` can be revised, whatever becomes of the space. */
export const revisableUntil = (returnedAt: Date): Date =>
  new Date(returnedAt.getTime() + REVISION_DAYS * DAY_MINUTES * 60_000);

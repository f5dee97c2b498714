const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
/** Below two of the larger unit the smaller one says more: 90 minutes, 36 hours. */
const FROM = 2;

/** A length of time as people say it: whole minutes, hours or days, rounded to the nearest. */
export function inShort(minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (minutes < FROM * HOUR_MINUTES) return { unit: 'minutes', count: Math.round(minutes) };
  if (minutes < FROM * DAY_MINUTES) return { unit: 'hours', count: Math.round(minutes / HOUR_MINUTES) };
  return { unit: 'days', count: Math.round(minutes / DAY_MINUTES) };
}

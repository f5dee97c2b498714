import type { TimePrecision } from '~/spaces/space';
import { readPostDate } from '../hub-page/post-date';

/** When something was written: a moment, or a day, kept as its midnight UTC. */
export interface ReadDate {
  at: Date;
  precision: Exclude<TimePrecision, 'unknown'>;
}

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/;
const DAY_DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:,? (\d{1,2})(:\d\d(?::\d\d)?))?$/;

/** Which of the two numbers in 12/11/2026 is the day. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The order that a column of dates shows by itself: one day above the twelfth says it of all of them. Null where none does, or where two contradict each other. */
export function orderOfDates(column: readonly string[]): DateOrder | null {
  const shown = new Set<DateOrder>();
  for (const written of column) {
    const [, first, second, year] = SLASHED.exec(written) ?? [];
    const isDayFirst = onDay(year, second, first) !== null;
    const isMonthFirst = onDay(year, first, second) !== null;
    if (isDayFirst !== isMonthFirst) shown.add(isDayFirst ? 'day-first' : 'month-first');
  }
  return shown.size === 1 ? ([...shown][0] ?? null) : null;
}

/**
 * Reads a date as people write it: 2026-10-05, with a time of day or without, 5.10.2026, 5 October 2026, October 5, 2026, 25/10/2026. A time
 * without an offset is of the clock in `timeZone`. Of two numbers with a slash either may be the month: `order` says which, and where it is null
 * the answer is `ambiguous` if both could be.
 */
export function readDate(
  written: string,
  timeZone: string,
  order: DateOrder | null = null,
): ReadDate | 'ambiguous' | null {
  const moment = MOMENT.exec(written);
  if (moment) return readMoment(moment[1] ?? '', moment[2] ?? '', moment[3], timeZone);
  const day = DAY.exec(written);
  if (day) return onDay(day[1], day[2], day[3]);
  const dotted = DAY_DOTTED.exec(written);
  if (dotted) return onDay(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(written);
  if (slashed) return readSlashed(slashed, timeZone, order);
  const named = readPostDate(written);
  return named && onDay(...(named.date.split('-') as [string, string, string]));
}

function readSlashed(
  [, first = '', second = '', year, hour = '', minutes]: RegExpExecArray,
  timeZone: string,
  order: DateOrder | null,
): ReadDate | 'ambiguous' | null {
  const dayFirst = order === 'month-first' ? null : onDay(year, second, first);
  const monthFirst = order === 'day-first' ? null : onDay(year, first, second);
  if (dayFirst && monthFirst && first !== second) return 'ambiguous';
  const day = dayFirst ?? monthFirst;
  if (!day || !minutes) return day;
  return readMoment(day.at.toISOString().slice(0, 10), hour.padStart(2, '0') + minutes, undefined, timeZone);
}

function onDay(year = '', month = '', day = ''): ReadDate | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written) return null;
  return { at, precision: 'day' };
}

function readMoment(
  day: string,
  time: string,
  offset: string | undefined,
  timeZone: string,
): ReadDate | null {
  if (onDay(...(day.split('-') as [string, string, string])) === null) return null;
  const at = new Date(`${day}T${time}${offset ?? 'Z'}`);
  if (Number.isNaN(at.getTime())) return null;
  return { at: offset ? at : onClock(at, timeZone), precision: 'moment' };
}

/** The moment at which a clock in the zone shows what `wall` shows in UTC. */
function onClock(wall: Date, timeZone: string): Date {
  const guess = new Date(wall.getTime() - offsetAt(wall, timeZone));
  // Where the clock was changed between the two, the offset is the one of the moment itself.
  return new Date(wall.getTime() - offsetAt(guess, timeZone));
}

/** Milliseconds that a clock in the zone is ahead of UTC. */
function offsetAt(moment: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(shown ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** Whether a date lies ahead: of a day, whether it has not begun on the clock in the zone. */
export function isAhead({ at, precision }: ReadDate, now: Date, timeZone: string): boolean {
  const clock = precision === 'day' ? new Date(now.getTime() + offsetAt(now, timeZone)) : now;
  return at > clock;
}

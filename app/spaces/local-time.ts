/** How a date with a time is typed: `2026-12-11T18:00`, the space or the seconds that some browsers send included. */
const TYPED = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

const DAY_MILLISECONDS = 86_400_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

/** Whether it is an IANA time zone that dates can be written in. */
export function isTimeZone(zone: string): boolean {
  // Offsets are zones to Intl, but not places with a daylight-saving time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A moment as the clocks of a zone show it, to the minute: `2026-12-11T18:00`. */
export function localTime(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** What is wrong with a typed time: it is none, or the clocks of the zone are put forward over it. */
export type TimeProblem = 'invalid' | 'skipped';

/**
 * The moments at which the clocks of a zone show a typed time: one, or two where they are put back over it, the earlier first; else why there is none.
 */
export function momentsAt(typed: string, zone: string): Date[] | TimeProblem {
  const [, ...numbers] = TYPED.exec(typed.trim()) ?? [];
  if (numbers.length === 0) return 'invalid';
  const [year, month, day, hour, minute] = numbers.map(Number) as [number, number, number, number, number];
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'invalid';
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const plain = `${numbers.slice(0, 3).join('-')}T${numbers.slice(3).join(':')}`;
  // 30 February and 25 o'clock are carried over by Date; they are refused here.
  if (new Date(asUtc).toISOString().slice(0, plain.length) !== plain) return 'invalid';
  const offsets = [-DAY_MILLISECONDS, DAY_MILLISECONDS].map((away) => offsetAt(asUtc + away, zone));
  const moments = [...new Set(offsets)]
    .map((offset) => new Date(asUtc - offset))
    .filter((at) => localTime(at, zone) === plain)
    .sort((a, b) => a.getTime() - b.getTime());
  return moments.length > 0 ? moments : 'skipped';
}

/** How far a zone is before UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const minute = Math.floor(moment / 60_000) * 60_000;
  return Date.parse(`${localTime(new Date(minute), zone)}:00Z`) - minute;
}

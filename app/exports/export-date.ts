/** `2022-09-13T10:00:00+02:00`: a moment as the clocks of an IANA time zone showed it, with their offset. */
export function momentInZone(moment: Date, timeZone: string): string {
  const parts = partsInZone(moment, timeZone);
  const offset = /^GMT(?:([+-]\d{2}:\d{2}).*)?$/.exec(parts.timeZoneName ?? '')?.[1] ?? '+00:00';
  return `${dayOf(parts)}T${parts.hour}:${parts.minute}:${parts.second}${offset}`;
}

/** `2022-09-13`, of a day that is kept as its midnight UTC: it is that day in every zone. */
export const storedDay = (midnight: Date): string => midnight.toISOString().slice(0, 10);

/** The digits that a clock in the space's zone showed, as the zoneless date that a spreadsheet keeps; takes what `momentInZone` gives. */
export const wallClock = (moment: string): Date => new Date(`${moment.slice(0, 19)}Z`);

const dayOf = (parts: Record<string, string>): string =>
  `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`;

const formats = new Map<string, Intl.DateTimeFormat>();

function partsInZone(moment: Date, timeZone: string): Record<string, string> {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    });
  formats.set(timeZone, format);
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** `form` tells the page's own date form from one that an author typed into a text. */
export interface PostDate {
  /** YYYY-MM-DD. */
  date: string;
  form: 'month-first' | 'day-first';
}

const LANGUAGES = ['en', 'fr', 'es'];
const SPELLINGS: Record<string, number> = { sept: 9, sep: 9, set: 9 };

const MONTHS = new Map<string, number>(Object.entries(SPELLINGS));
for (const language of LANGUAGES) {
  for (const width of ['short', 'long'] as const) {
    const name = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++)
      MONTHS.set(plainMonth(name.format(Date.UTC(2022, month - 1, 15))), month);
  }
}

const MONTH_FIRST = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|er|º|°)? (?:de )?(\p{L}+\.?),? (?:de |del )?(\d{4})$/u;

/**
 * The date that a line consists of, in the Hub's form ("Sep 13, 2022") or with the day first, in English, French
 * or Spanish; null for any other line, a day that no calendar has included.
 */
export function readPostDate(line: string): PostDate | null {
  const text = line.replace(/\s+/g, ' ').trim();
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dated(monthFirst[3], monthFirst[1], monthFirst[2], 'month-first');
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? dated(dayFirst[3], dayFirst[2], dayFirst[1], 'day-first') : null;
}

function dated(year = '', monthName = '', day = '', form: PostDate['form']): PostDate | null {
  const month = MONTHS.get(plainMonth(monthName));
  if (month === undefined) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return null;
  return { date, form };
}

function plainMonth(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
}

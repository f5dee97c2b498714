import { useTranslation } from 'react-i18next';
import { intlLanguage } from './intl-language';

export type Precision = 'moment' | 'day' | 'unknown';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const MOMENT = { ...DAY, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;

/**
 * A time as exactly as it is known: to the moment with its zone, to the day, or in words that it is not known.
 * `at` is an ISO string (null: not known; of a day, its midnight UTC), `timeZone` the space's IANA zone; `show="day"` leaves the hour to the title.
 */
export function Moment(props: { at: string | null; precision: Precision; timeZone: string; show?: 'day' }) {
  const { t, i18n } = useTranslation();
  const { at, precision, timeZone } = props;
  if (at === null || precision === 'unknown') return <span>{t('time.unknown')}</span>;
  const written = (form: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(intlLanguage(i18n.language), { ...form, timeZone: zone }).format(new Date(at));
  // A day is that day in every zone; it is kept as midnight UTC.
  if (precision === 'day') return <time dateTime={at.slice(0, 10)}>{written(DAY, 'UTC')}</time>;
  return (
    <time dateTime={at} title={props.show === 'day' ? written(MOMENT) : undefined}>
      {written(props.show === 'day' ? DAY : MOMENT)}
    </time>
  );
}

import { useTranslation } from 'react-i18next';
import { intlLanguage } from '~/ui/intl-language';
import { Moment } from '~/ui/moment';
import type { QueueLine } from './queue';

const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** Since when something waits: the day, or of today the time, in the time zone of the space. */
export function WaitsSince({ line, timeZone }: { line: QueueLine; timeZone: string }) {
  const { t, i18n } = useTranslation();
  const { since, isSinceToday } = line;
  if (!isSinceToday) return <Moment at={since} precision="moment" timeZone={timeZone} show="day" />;
  const written = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlLanguage(i18n.language), { ...form, timeZone }).format(new Date(since));
  return (
    <time dateTime={since} title={written({ dateStyle: 'long', timeStyle: 'long' })}>
      {t('moderationDesk.todayAt', { time: written(TIME) })}
    </time>
  );
}

import { useTranslation } from 'react-i18next';
import { inShort } from './duration';

/** How long somebody waited for a decision, in the largest unit that says it well. */
export function WaitedFor({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  return <>{t('record.waited', { time: useDuration()(minutes) })}</>;
}

/** A length of time in words. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => {
    const { unit, count } = inShort(minutes);
    return t(`record.duration.${unit}`, { count });
  };
}

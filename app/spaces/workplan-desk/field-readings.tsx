import { useTranslation } from 'react-i18next';
import type { DraftReading } from '../workplan-draft';

/** What the document said for one field: its label and its words as printed. */
export function FieldReadings({ readings, language }: { readings: DraftReading[]; language: string }) {
  const { t } = useTranslation();
  if (readings.length === 0) return null;
  return (
    <div className="draft-readings">
      <p className="small-heading">{t('workplanDesk.inDocument')}</p>
      {readings.map(({ label, text }) => (
        <p key={`${label} ${text}`} lang={language} dir="auto">
          {label === text || label === '' ? null : <b>{label}: </b>}
          {text}
        </p>
      ))}
    </div>
  );
}

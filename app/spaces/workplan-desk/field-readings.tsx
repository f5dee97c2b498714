import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import type { DraftReading } from '../workplan-draft';
import { draftBlockAddress } from './draft-address';
import type { FactInText } from './facts-left-in-text';

/** What the document said for one field: its label and its words as printed; and the block of the text that has them too, where there is one. */
export function FieldReadings(props: {
  readings: DraftReading[];
  left: FactInText | undefined;
  slug: string;
  language: string;
}) {
  const { t } = useTranslation();
  const { readings, left, slug, language } = props;
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
      {left ? (
        <p className="draft-left">
          {t('workplanDesk.leftInText')}{' '}
          <LocalLink className="ds-link" to={draftBlockAddress(slug, left.id)}>
            {t('workplanDesk.block', { number: left.number })}
          </LocalLink>
        </p>
      ) : null}
    </div>
  );
}

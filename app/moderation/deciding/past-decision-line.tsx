import { useTranslation } from 'react-i18next';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import type { PastDecisionView } from '../desk/item-view';

/** A decision that another is about: what it was, by whom, when, why, and what was written with it. */
export function PastDecisionLine({ of, timeZone }: { of: PastDecisionView; timeZone: string }) {
  const { t } = useTranslation();
  return (
    <div className="past-decision">
      <p>
        <strong>{t(`deciding.kind.${of.kind}`)}</strong> (<InWords of={of.reason} />){' '}
        <span className="quiet">
          <bdi>{of.who ?? t('deciding.byRule')}</bdi>,{' '}
          <Moment at={of.at} precision="moment" timeZone={timeZone} />
        </span>
      </p>
      {of.notes.map(({ reader, text }) => (
        <p key={reader} className="past-note">
          <span className="quiet">{t(`deciding.noteFor.${reader}`)}</span>{' '}
          {text === null ? <span className="quiet">{t('deciding.blanked')}</span> : <q dir="auto">{text}</q>}
        </p>
      ))}
    </div>
  );
}

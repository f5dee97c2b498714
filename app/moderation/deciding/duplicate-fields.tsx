import { useTranslation } from 'react-i18next';
import { commentAddress } from '~/comments/comment-view';
import type { FormField } from '~/ui/form/form-field';
import { TextField } from '~/ui/form/text-field';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { DecisionDetails } from './decision-form-view';

/** The number of the comment that says the same, with those that do nearly so. */
export function DuplicateFields(props: { slug: string; details: DecisionDetails; field: FormField }) {
  const { t } = useTranslation();
  const { alike } = props.details;
  return (
    <>
      {alike.length > 0 ? (
        <div className="field">
          <p className="ds-label">{t('deciding.alike')}</p>
          <ul className="alike">
            {alike.map(({ number, percent, opening, language }) => (
              <li key={number}>
                <LocalLink to={commentAddress(props.slug, number)}>
                  {t('deciding.commentNumber', { number })}
                </LocalLink>{' '}
                <span className="quiet">{t('deciding.percent', { percent })}</span>{' '}
                <InWords of={{ text: opening, language }} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <TextField
        field={props.field}
        type="number"
        inputMode="numeric"
        optional={false}
        autoFocus
        hint={t(alike.length > 0 ? 'deciding.originalHint' : 'deciding.originalHintAlone')}
      />
    </>
  );
}

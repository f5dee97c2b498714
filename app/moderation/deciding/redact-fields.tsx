import { useTranslation } from 'react-i18next';
import { CheckboxField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { TextAreaField } from '~/ui/form/text-field';
import { countPlaces } from './count-places';
import type { DecisionDetails } from './decision-form-view';

/** The words that are to go. Where they stand in several places, that is said and asked for; a script says it while they are typed, and marks them in the text, and takes words that are selected there. */
export function RedactFields(props: {
  details: DecisionDetails;
  fields: Record<'passage' | 'everywhere', FormField>;
}) {
  const { t } = useTranslation();
  const { passage, everywhere } = props.fields;
  const places = countPlaces(props.details.text ?? '', passage.values[0] ?? '');
  return (
    <>
      <TextAreaField
        field={passage}
        rows={2}
        optional={false}
        lang={props.details.language}
        autoFocus
        hint={t('deciding.passageHint')}
      />
      <p
        className="passage-places quiet"
        aria-live="polite"
        data-passage={passage.id}
        data-none={t('deciding.passageNowhere')}
        data-once={t('deciding.passageOnce')}
        data-often={t('deciding.passageOften', { places: '{places}' })}
      />
      {places > 1 ? <CheckboxField field={everywhere} /> : null}
      <script type="module" src="/redact.js" />
    </>
  );
}

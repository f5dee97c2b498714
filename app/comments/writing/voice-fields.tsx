import { useTranslation } from 'react-i18next';
import { CheckboxField, RadiosField } from '~/ui/form/choice-fields';
import { TextAreaField } from '~/ui/form/text-field';
import type { PlainFormState } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { IN_PERSON } from './draft-content';
import type { VoiceChoice } from './read-voice-choices.server';

type Fields = PlainFormState<'voice' | 'coSignatories' | 'nameWithheld'>['fields'];

/** On whose behalf one writes: for one's own organisation, with others, with the name withheld. */
export function VoiceFields({ voices, fields }: { voices: VoiceChoice[]; fields: Fields }) {
  const { t } = useTranslation();
  const choices = [
    ...voices.map(({ organisationId, name, confirmed }) => ({
      value: organisationId,
      label: name,
      hint: confirmed ? undefined : t('writing.voiceUnconfirmed'),
    })),
    { value: IN_PERSON, label: t('writing.inPerson') },
  ];
  return (
    <>
      {voices.length > 0 ? (
        <RadiosField field={fields.voice} choices={choices} optional={false} />
      ) : (
        <p className="field-hint">
          {t('writing.noOrganisation')}{' '}
          <LocalLink className="ds-link" to="/account/organisations" target="_blank">
            {t('writing.addOrganisation')}
          </LocalLink>
        </p>
      )}
      <details
        className="fold"
        open={fields.coSignatories.values[0] || fields.coSignatories.error ? true : undefined}
      >
        <summary>{t('writing.more')}</summary>
        {voices.length > 0 ? (
          <TextAreaField field={fields.coSignatories} rows={3} hint={t('writing.coSignatoriesHint')} />
        ) : null}
        <CheckboxField field={fields.nameWithheld} hint={t('writing.nameWithheldHint')} />
      </details>
    </>
  );
}

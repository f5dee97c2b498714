import { useTranslation } from 'react-i18next';
import { CheckboxField, RadiosField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { TextAreaField } from '~/ui/form/text-field';
import type { PlainFormState } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { AS_TEAM, IN_PERSON } from './draft-content';
import type { VoiceChoice } from './read-voice-choices.server';

type Fields = PlainFormState<'voice' | 'coSignatories' | 'nameWithheld'>['fields'];

/** On whose behalf one writes: for one's own organisation, with others, with the name withheld. */
export function VoiceFields(props: {
  voices: VoiceChoice[];
  fields: Fields;
  isSignedOut?: boolean;
  /** They are on the team of the space. */
  isTeam: boolean;
}) {
  const { t } = useTranslation();
  const { voices, fields } = props;
  const isFilled = [fields.coSignatories, fields.nameWithheld].some(
    ({ values, error }) => values[0] || error,
  );
  const choices = [
    ...voices.map(({ organisationId, name, confirmed }) => ({
      value: organisationId,
      label: name,
      language: '',
      hint: confirmed ? undefined : t('writing.voiceUnconfirmed'),
    })),
    { value: IN_PERSON, label: t('writing.inPerson') },
    ...(props.isTeam ? [{ value: AS_TEAM, label: t('writing.asTeam'), hint: t('writing.asTeamHint') }] : []),
  ];
  return (
    <>
      {props.isSignedOut ? (
        // Whose organisations to offer is not known until they are back; what they chose goes along.
        <HiddenField name={fields.voice.name} value={fields.voice.values[0] ?? ''} />
      ) : choices.length > 1 ? (
        <RadiosField field={fields.voice} choices={choices} optional={false} />
      ) : (
        <p className="field-hint">
          {t('writing.noOrganisation')}{' '}
          <LocalLink className="ds-link" to="/account/organisations" target="_blank">
            {t('writing.addOrganisation')}
          </LocalLink>
        </p>
      )}
      <details className="fold" open={isFilled ? true : undefined}>
        <summary>{t('writing.more')}</summary>
        {voices.length > 0 || props.isSignedOut ? (
          <TextAreaField field={fields.coSignatories} rows={3} hint={t('writing.coSignatoriesHint')} />
        ) : null}
        <CheckboxField field={fields.nameWithheld} hint={t('writing.nameWithheldHint')} />
      </details>
    </>
  );
}

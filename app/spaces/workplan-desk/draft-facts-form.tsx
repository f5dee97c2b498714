import { useTranslation } from 'react-i18next';
import { SelectField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { offeredLanguages } from '../content-language';
import type { DraftDocument } from '../workplan-draft';
import { draftAddress } from './draft-address';
import { draftFactsSchema } from './draft-schema';
import { StayButton } from './stay-button';
import { writtenAreas } from './written-lists';

/** What the document says of itself; `mark` is of what it said when the page was made. */
export function DraftFactsForm({
  document,
  mark,
  slug,
}: {
  document: DraftDocument;
  mark: string;
  slug: string;
}) {
  const { t, i18n } = useTranslation();
  const form = usePlainForm(draftFactsSchema, {
    id: 'facts',
    labels: {
      title: t('workplanDesk.field.title'),
      language: t('workplanDesk.language'),
      period: t('workplan.period'),
      dated: t('workplan.dated'),
      note: t('workplan.note'),
      thematicAreas: t('workplan.thematicAreas'),
    },
    defaults: {
      title: document.title,
      language: document.language,
      period: document.period,
      dated: document.dated,
      note: document.note,
      thematicAreas: writtenAreas(document.thematicAreas),
    },
  });
  const { fields } = form;
  return (
    <PlainForm
      form={form}
      submit={t('workplanDesk.saveOnToText')}
      beside={
        <>
          <StayButton>{t('workplanDesk.saveFacts')}</StayButton>
          <LocalLink className="ds-link" to={draftAddress(slug)}>
            {t('workplanDesk.backToRecognised')}
          </LocalLink>
        </>
      }
    >
      <HiddenField name="basedOn" value={mark} />
      <TextField field={fields.title} />
      <SelectField
        field={fields.language}
        choices={offeredLanguages([document.language]).map((code) => ({
          value: code,
          label: languageName(code, i18n.language),
        }))}
      />
      <TextField field={fields.period} hint={t('workplanDesk.periodHint')} />
      <TextField field={fields.dated} hint={t('workplanDesk.datedHint')} />
      <TextAreaField field={fields.note} rows={3} hint={t('workplanDesk.noteHint')} />
      <TextAreaField field={fields.thematicAreas} rows={3} hint={t('workplanDesk.areasHint')} />
    </PlainForm>
  );
}

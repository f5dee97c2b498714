import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { catalogueFor } from '~/platform/i18n';
import { CONTENT_LANGUAGES } from '~/spaces/content-language';
import { CheckboxesField, CheckboxField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { REASON_USES } from '../decision';
import type { DeskReason } from './read-reason-desk.server';
import { OTHER_REASON, reasonsAddress } from './reason';
import { newReasonSchema, reasonSchema, titleField } from './reason-schema';

type TitleField = `title-${string}`;

/** Adds a reason to the list. */
export function NewReasonPage() {
  const { t } = useTranslation();
  const labels = useReasonLabels();
  const form = usePlainForm(newReasonSchema, { labels: { reason: t('reasons.code'), ...labels } });
  const { reason, ...fields } = form.fields;
  return (
    <DeskPage
      here="reasons"
      trail={[{ to: reasonsAddress, label: t('reasons.title') }]}
      title={t('reasons.addTitle')}
      lead={<p>{t('reasons.addLead')}</p>}
    >
      <PlainForm form={form} submit={t('reasons.addSubmit')} beside={<Back />}>
        <ReasonFields fields={fields} isOther={false} />
        <TextField field={reason} hint={t('reasons.codeHint')} spellCheck={false} dir="ltr" />
      </PlainForm>
    </DeskPage>
  );
}

/** Words a reason anew. */
export function EditReasonPage({ reason }: { reason: DeskReason }) {
  const { t } = useTranslation();
  const { code, titles, uses, asksForText, decisions } = reason;
  const form = usePlainForm(reasonSchema, {
    labels: useReasonLabels(),
    defaults: {
      ...Object.fromEntries(Object.entries(titles).map(([language, words]) => [titleField(language), words])),
      uses,
      asksForText,
    },
  });
  return (
    <DeskPage
      here="reasons"
      trail={[{ to: reasonsAddress, label: t('reasons.title') }]}
      title={t('reasons.editTitle', { code })}
      lead={<p>{t('reasons.editLead', { count: decisions })}</p>}
    >
      <PlainForm form={form} submit={t('reasons.save')} beside={<Back />}>
        <ReasonFields fields={form.fields} isOther={code === OTHER_REASON} />
      </PlainForm>
    </DeskPage>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <LocalLink className="ds-link" to={reasonsAddress}>
      {t('reasons.back')}
    </LocalLink>
  );
}

function useReasonLabels(): Record<TitleField | 'uses' | 'asksForText', string> {
  const { t, i18n } = useTranslation();
  return {
    ...(Object.fromEntries(
      CONTENT_LANGUAGES.map((language) => [
        titleField(language),
        t('reasons.titleIn', { language: languageName(language, i18n.language) }),
      ]),
    ) as Record<TitleField, string>),
    uses: t('reasons.uses'),
    asksForText: t('reasons.asksForText'),
  };
}

/** English first, in sight; the other languages folded, except where one has words or a problem. */
function ReasonFields(props: { fields: Record<string, FormField>; isOther: boolean }) {
  const { t } = useTranslation();
  const { fields, isOther } = props;
  const others = CONTENT_LANGUAGES.filter((language) => language !== 'en');
  const title = (language: string) => {
    const field = fields[titleField(language)];
    return field ? (
      <div key={language} lang={language}>
        <TextField field={field} dir={catalogueFor('en').dir(language)} optional={language !== 'en'} />
      </div>
    ) : null;
  };
  const isFilled = others.some((language) => {
    const field = fields[titleField(language)];
    return field !== undefined && (field.values.some(Boolean) || field.error !== undefined);
  });
  return (
    <>
      {title('en')}
      <details className="fold" open={isFilled ? true : undefined}>
        <summary>{t('reasons.otherLanguages')}</summary>
        <p className="field-hint">{t('reasons.otherLanguagesHint')}</p>
        <div className="reason-titles">{others.map(title)}</div>
      </details>
      {isOther || !fields.uses || !fields.asksForText ? (
        <>
          {REASON_USES.map((use) => (
            <HiddenField key={use} name="uses" value={use} />
          ))}
          <p className="field-hint">{t('reasons.otherFixed')}</p>
        </>
      ) : (
        <>
          <CheckboxesField
            field={fields.uses}
            choices={REASON_USES.map((use) => ({
              value: use,
              label: t(`reasons.use.${use}`),
              hint: t(`reasons.useHint.${use}`),
            }))}
          />
          <CheckboxField field={fields.asksForText} hint={t('reasons.asksForTextHint')} />
        </>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { catalogueFor } from '~/platform/i18n';
import { RadiosField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { TextAreaField } from '~/ui/form/text-field';
import { languageName } from '~/ui/intl-language';
import { QUESTION_KINDS } from './question';
import { textField } from './question-schema';

/** The words of a question's fields; each language's text is named by its language where there are several. */
export function useQuestionLabels(languages: string[]): Record<'kind' | `text-${string}`, string> {
  const { t, i18n } = useTranslation();
  const several = languages.length > 1;
  return {
    kind: t('questionDesk.kind'),
    ...Object.fromEntries(
      languages.map((language) => [
        textField(language),
        several
          ? t('questionDesk.textIn', { language: languageName(language, i18n.language) })
          : t('questionDesk.text'),
      ]),
    ),
  };
}

/** The text of a question in each language, side by side where there is room, and how it is answered. */
export function QuestionFields(props: {
  fields: Record<'kind' | `text-${string}`, FormField>;
  languages: string[];
  /** It was answered already: the way of answering stays. */
  isKindFixed?: boolean;
}) {
  const { t } = useTranslation();
  const { fields, languages } = props;
  return (
    <>
      <div className="question-languages">
        <p className="field-hint">
          {languages.length > 1 ? `${t('questionDesk.languagesHint')} ` : null}
          {t('questionDesk.textHint')}
        </p>
        {languages.map((language) => (
          <TextAreaField
            key={language}
            field={fields[textField(language)]!}
            rows={5}
            optional={false}
            lang={language}
            dir={catalogueFor('en').dir(language)}
          />
        ))}
      </div>
      {props.isKindFixed ? (
        <div>
          <HiddenField name="kind" value={fields.kind.values[0] ?? 'text'} />
          <p className="field-hint">{t('questionDesk.kindFixed')}</p>
        </div>
      ) : (
        <RadiosField
          field={fields.kind}
          choices={QUESTION_KINDS.map((value) => ({
            value,
            label: t(`questionDesk.kinds.${value}`),
            hint: t(`questionDesk.kinds.${value}Hint`),
          }))}
        />
      )}
    </>
  );
}

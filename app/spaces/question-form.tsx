import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { QuestionFields, useQuestionLabels } from './question-fields';
import { editQuestionSchema, questionSchema, textField } from './question-schema';
import { VersionChanges } from './question-versions';
import type { QuestionHistory } from './read-question-history.server';
import { spaceDeskAddress } from './space-view';

/** Asks one more question; it posts to the page that it stands on. */
export function AskQuestionForm({ languages }: { languages: string[] }) {
  const { t } = useTranslation();
  const form = usePlainForm(questionSchema(languages), {
    labels: useQuestionLabels(languages),
    defaults: { kind: 'text' },
  });
  return (
    <PlainForm form={form} submit={t('questionDesk.addSubmit')}>
      <QuestionFields fields={form.fields} languages={languages} />
    </PlainForm>
  );
}

/** Words a question anew. Where somebody else did so meanwhile, it shows what they changed, and keeps what was typed. */
export function EditQuestionForm({ question }: { question: QuestionHistory }) {
  const { t } = useTranslation();
  const { languages, kind, versions, comments, space } = question;
  const current = versions.at(-1)!;
  const form = usePlainForm(editQuestionSchema(languages), {
    labels: { ...useQuestionLabels(languages), basedOn: t('questionDesk.history') },
    defaults: {
      kind,
      basedOn: current.number,
      ...Object.fromEntries(languages.map((language) => [textField(language), current.text[language] ?? ''])),
    },
  });
  const basedOn = versions.find(({ number }) => String(number) === form.fields.basedOn?.values[0]);
  const isStale = basedOn !== undefined && basedOn.number !== current.number;
  return (
    <PlainForm
      form={form}
      submit={t('questionDesk.save')}
      beside={
        <LocalLink className="ds-link" to={spaceDeskAddress(space.slug, '/questions')}>
          {t('questionDesk.back')}
        </LocalLink>
      }
    >
      {isStale ? (
        <section className="meanwhile" aria-labelledby="meanwhile">
          <h2 className="ds-heading" id="meanwhile">
            {t('questionDesk.meanwhile')}
          </h2>
          <p className="section-note">{t('questionDesk.meanwhileNote', { number: current.number })}</p>
          <VersionChanges before={basedOn} after={current} languages={languages} />
        </section>
      ) : null}
      {/* What was changed meanwhile has been shown: from here on it is known. */}
      <HiddenField name="basedOn" value={String(current.number)} />
      <QuestionFields fields={form.fields} languages={languages} isKindFixed={comments > 0} />
    </PlainForm>
  );
}

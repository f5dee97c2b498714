import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ZodObject } from 'zod';
import { addressPrefix } from '~/platform/i18n';
import { QuestionText } from '~/spaces/question-text';
import { CheckboxesField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { UnseenField } from '~/ui/form/unseen-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { COMMENT_CHARACTERS_MOST } from '../text-length';
import { IN_PERSON } from '../writing/draft-content';
import { VoiceFields } from '../writing/voice-fields';
import { answerFields, answersSchema } from './answers-schema';
import type { AnswersPage } from './read-answers-page.server';
import { answersAddress } from './submission-address';

type Asked = AnswersPage['questions'][number];

/** A field for each question, then for whom all of them are answered. */
export function AnswersForm({ page }: { page: AnswersPage }) {
  const { t, i18n } = useTranslation();
  const { questions, shared, voices, space } = page;
  const numbers = questions.map(({ question }) => question.number);
  // Its fields are the questions': their names are known when the page is made.
  const schema: ZodObject = answersSchema(numbers);
  const form = usePlainForm<ZodObject, string>(schema, {
    id: 'answers',
    labels: {
      ...Object.fromEntries(questions.flatMap((asked) => labelsOf(asked))),
      voice: t('writing.voice'),
      coSignatories: t('writing.coSignatories'),
      nameWithheld: t('writing.nameWithheld'),
    },
    defaults: {
      ...Object.fromEntries(questions.flatMap((asked) => defaultsOf(asked))),
      ...shared.content,
      voice: shared.content.voice ?? voices[0]?.organisationId ?? IN_PERSON,
    },
  });
  const { voice, coSignatories, nameWithheld } = form.fields;

  function labelsOf({ question: { number }, asksForInterests }: Asked): [string, string][] {
    const fields = answerFields(number);
    return [
      [fields.interests, t('submission.interests', { number })],
      [fields.text, t(asksForInterests ? 'submission.why' : 'submission.answer', { number })],
    ];
  }

  return (
    <div
      className="writing answers"
      data-answers={`${addressPrefix(i18n.language)}${answersAddress(space.slug, '/save')}`}
      data-words={JSON.stringify({
        saved: t('writing.script.saved'),
        saving: t('writing.script.saving'),
        offline: t('submission.script.offline'),
        elsewhere: t('submission.script.elsewhere'),
      })}
    >
      <PlainForm form={form} submit={t('submission.goOn')} beside={<SaveButton />}>
        <HiddenField name="mark" value={String(shared.mark)} />
        <UnseenField name="homepage" label={t('writing.unseen')} />
        {questions.map((asked) => (
          <Answer key={asked.question.number} asked={asked} page={page} fields={form.fields} />
        ))}
        <section className="section" aria-labelledby="who">
          <h2 className="ds-heading" id="who">
            {t('submission.who')}
          </h2>
          {voice && coSignatories && nameWithheld ? (
            <VoiceFields
              isTeam={space.can.seeDesk}
              voices={voices}
              fields={{ voice, coSignatories, nameWithheld }}
            />
          ) : null}
        </section>
      </PlainForm>
    </div>
  );
}

const defaultsOf = ({ question: { number }, content }: Asked): [string, string | string[]][] => {
  const fields = answerFields(number);
  return [
    [fields.text, content.text],
    [fields.interests, content.interests],
  ];
};

/** One question, with the room for its answer. */
function Answer(props: { asked: Asked; page: AnswersPage; fields: Record<string, FormField> }) {
  const { t } = useTranslation();
  const { asked, page } = props;
  const { question, asksForInterests, mark } = asked;
  const names = answerFields(question.number);
  const { [names.text]: text, [names.interests]: interests } = props.fields;
  return (
    <section className="section" aria-labelledby={`question-${question.number}`}>
      <h2 className="ds-heading" id={`question-${question.number}`}>
        {t('question.title', { number: question.number })}
      </h2>
      <QuestionText question={question} timeZone={page.space.timeZone} isShort />
      <HiddenField name={names.mark} value={String(mark)} />
      <Meanwhile asked={asked} />
      {asksForInterests && interests && page.priorities.length > 0 ? (
        <CheckboxesField
          field={interests}
          choices={page.priorities.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        />
      ) : null}
      {text ? (
        <TextAreaField
          field={text}
          rows={8}
          hint={t('submission.answerHint', { count: COMMENT_CHARACTERS_MOST })}
        />
      ) : null}
    </section>
  );
}

/** Where the answer was saved elsewhere meanwhile: what stands there, beside what was typed here. */
function Meanwhile({ asked: { question, content, mark } }: { asked: Asked }) {
  const { t } = useTranslation();
  const answer = useActionData() as
    | { result?: { initialValue?: Record<string, unknown> | null } }
    | undefined;
  const sent = answer?.result?.initialValue;
  const fields = answerFields(question.number);
  if (!sent || Number(sent[fields.mark]) === mark) return null;
  if (String(sent[fields.text] ?? '') === content.text) return null;
  return (
    <section className="meanwhile" aria-labelledby={`meanwhile-${question.number}`}>
      <h3 className="ds-heading" id={`meanwhile-${question.number}`}>
        {t('writing.meanwhile')}
      </h3>
      <p className="section-note">{t('writing.meanwhileNote')}</p>
      <pre className="typed">{content.text}</pre>
    </section>
  );
}

/** Keeps all answers; a button of the same form, so that nothing typed stays behind. */
function SaveButton() {
  const { t } = useTranslation();
  return (
    <button type="submit" name="stay" value="save" className="ds-button" data-variant="secondary">
      {t('submission.save')}
    </button>
  );
}

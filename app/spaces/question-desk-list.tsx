import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { ActionForm } from '~/ui/form/action-form';
import { HiddenField } from '~/ui/form/hidden-field';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { DeskQuestion } from './read-question-desk.server';
import { questionAddress, spaceDeskAddress } from './space-view';

const ORDER_FORM = 'question-order';

/** The questions that are asked, in order, each with what can be done with it. `public/order-questions.js` makes them drag, where there is JavaScript. */
export function AskedQuestions({ questions, slug }: { questions: DeskQuestion[]; slug: string }) {
  const { t, i18n } = useTranslation();
  const address = spaceDeskAddress(slug, '/questions');
  return (
    <>
      <ol className="desk-questions" data-order-form={ORDER_FORM}>
        {questions.map((question, place) => (
          <li key={question.number} id={`question-${question.number}`} data-number={question.number}>
            <span
              className="drag-handle"
              aria-hidden="true"
              title={t('questionDesk.drag', { number: question.number })}
              hidden
            />
            <QuestionHead question={question} slug={slug} />
            <div className="person-actions">
              <Ways question={question} slug={slug} />
              <div className="question-moves">
                {place > 0 ? (
                  <Move question={question} address={address} to="up" label={t('questionDesk.up')} />
                ) : null}
                {place < questions.length - 1 ? (
                  <Move question={question} address={address} to="down" label={t('questionDesk.down')} />
                ) : null}
              </div>
            </div>
          </li>
        ))}
      </ol>
      <form method="post" id={ORDER_FORM} action={`${addressPrefix(i18n.language)}${address}/order`} hidden>
        <HiddenField name="order" value={questions.map(({ number }) => number).join(' ')} />
      </form>
    </>
  );
}

/** Questions that are no longer asked. */
export function RetiredQuestions({ questions, slug }: { questions: DeskQuestion[]; slug: string }) {
  const { t } = useTranslation();
  return (
    <ul className="desk-questions">
      {questions.map((question) => (
        <li key={question.number} id={`question-${question.number}`}>
          <QuestionHead question={question} slug={slug} />
          <div className="person-actions">
            <Ways question={question} slug={slug} />
            <ActionForm
              action={spaceDeskAddress(slug, `/questions/${question.number}/bring-back`)}
              label={t('questionDesk.bringBack')}
              of={question.text.text}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

function QuestionHead({ question, slug }: { question: DeskQuestion; slug: string }) {
  const { t, i18n } = useTranslation();
  const { languages, kind, number } = question;
  return (
    <>
      <p className="person-name">
        <LocalLink to={spaceDeskAddress(slug, `/questions/${number}`)}>
          <InWords of={question.text} />
        </LocalLink>
      </p>
      <p className="person-what">
        <span>{t('questionDesk.question', { number })}</span>
        <span>{t('count.comments', { count: question.comments })}</span>
        {kind === 'interest' ? <span>{t('questionDesk.kinds.interest')}</span> : null}
        {languages.length > 1 ? (
          <span>{languages.map((code) => languageName(code, i18n.language)).join(', ')}</span>
        ) : null}
      </p>
    </>
  );
}

function Ways({ question, slug }: { question: DeskQuestion; slug: string }) {
  const { t } = useTranslation();
  const at = spaceDeskAddress(slug, `/questions/${question.number}`);
  const ways = [
    { to: at, words: t('questionDesk.edit') },
    { to: `${at}/history`, words: t('questionDesk.history') },
    { to: questionAddress(slug, question.number), words: t('questionDesk.read') },
  ];
  return ways.map(({ to, words }) => (
    <LocalLink key={to} className="ds-link" to={to}>
      {words}
      <span className="unseen">: {t('questionDesk.question', { number: question.number })}</span>
    </LocalLink>
  ));
}

function Move(props: { question: DeskQuestion; address: string; to: 'up' | 'down'; label: string }) {
  const { t } = useTranslation();
  return (
    <ActionForm
      action={`${props.address}/${props.question.number}/move`}
      label={props.label}
      of={t('questionDesk.question', { number: props.question.number })}
      values={{ to: props.to }}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import { type QuestionLine, questionAddress } from './space-view';

/** The questions with how much was answered; `current` is the number of the one on the page. */
export function QuestionList(props: { questions: QuestionLine[]; spaceSlug: string; current?: number }) {
  const { t } = useTranslation();
  return (
    <ol className="questions">
      {props.questions.map((question) => (
        <li key={question.number}>
          <LocalLink
            className="ds-link"
            to={questionAddress(props.spaceSlug, question.number)}
            aria-current={question.number === props.current ? 'page' : undefined}
          >
            <InWords of={question.text} />
          </LocalLink>
          <span className="count">
            {t('count.comments', { count: question.comments })}
            <QuestionState question={question} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What a reader must know of a question before opening it: that it is no longer asked, or that priorities are to be chosen. */
function QuestionState({ question }: { question: QuestionLine }) {
  const { t } = useTranslation();
  if (question.isRetired) return <> · {t('question.retired')}</>;
  return question.kind === 'interest' ? <> · {t('question.choose')}</> : null;
}

import { useTranslation } from 'react-i18next';
import { Moment } from '~/ui/moment';
import { RichText } from '~/ui/worded';
import type { QuestionInFull } from './read-question.server';

/** A question in every language it was asked in, side by side, and who asked it when. */
export function QuestionText({ question, timeZone }: { question: QuestionInFull; timeZone: string }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={question.versions.length > 1 ? 'question-text side-by-side' : 'question-text'}>
        {question.versions.map((version) => (
          <RichText key={version.language} html={version.html} language={version.language} />
        ))}
      </div>
      {question.isRetired ? <p className="question-note">{t('question.retiredNote')}</p> : null}
      {question.kind === 'interest' && !question.isRetired ? (
        <p className="question-note">{t('question.chooseNote')}</p>
      ) : null}
      <p className="byline-small">
        {t('question.asked')}{' '}
        <Moment at={question.askedAt} precision={question.askedAtPrecision} timeZone={timeZone} />
        {question.askedBy ? (
          <>
            {' '}
            {t('question.askedBy')} <bdi>{question.askedBy}</bdi>
          </>
        ) : null}
      </p>
    </>
  );
}

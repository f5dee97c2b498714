import { useTranslation } from 'react-i18next';
import { Moment } from '~/ui/moment';
import { RichText } from '~/ui/worded';
import type { QuestionInFull } from './read-question.server';

/** A question in every language it was asked in, side by side, and who asked it when; `isShort`: the other languages than the first are folded. */
export function QuestionText(props: { question: QuestionInFull; timeZone: string; isShort?: boolean }) {
  const { t } = useTranslation();
  const { question, timeZone, isShort = false } = props;
  const inSight = isShort ? question.versions.slice(0, 1) : question.versions;
  const folded = question.versions.slice(inSight.length);
  return (
    <>
      <div className={inSight.length > 1 ? 'question-text side-by-side' : 'question-text'}>
        {inSight.map((version) => (
          <RichText key={version.language} html={version.html} language={version.language} />
        ))}
      </div>
      {folded.length > 0 ? (
        <details className="fold">
          <summary>{t('question.otherLanguages', { count: folded.length })}</summary>
          <div className="question-text side-by-side">
            {folded.map((version) => (
              <RichText key={version.language} html={version.html} language={version.language} />
            ))}
          </div>
        </details>
      ) : null}
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

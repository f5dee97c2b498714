import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { AnswersForm } from './answers-form';
import type { AnswersPage } from './read-answers-page.server';
import { answerFormAddress, answersAddress } from './submission-address';

/** The page on which somebody answers all questions of a space in one go, in any order and over several days. */
export function AnswersDesk({ page }: { page: AnswersPage }) {
  const { t } = useTranslation();
  const { space, questions } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('submission.title')}
      lead={<p>{t('submission.lead')}</p>}
      side={{ label: t('submission.side'), content: <AnswersSide page={page} /> }}
    >
      <DoneNotice />
      {page.writer === null ? <SignedOut /> : null}
      {page.refusal === null ? null : (
        <Notice kind="waiting">
          <p lang="en">{page.refusal}</p>
          <p>{t('writing.refused')}</p>
        </Notice>
      )}
      {questions.length > 0 ? (
        <AnswersForm page={page} />
      ) : (
        <NothingYet>{t('submission.noQuestions')}</NothingYet>
      )}
      <script type="module" src="/answers.js" />
    </Page>
  );
}

/** The questions, with which are answered so far; and the way to do it in Word. */
function AnswersSide({ page: { space, questions } }: { page: AnswersPage }) {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t('space.questions')}>
        <ul className="side-list">
          {questions.map(({ question, isWritten }) => (
            <li key={question.number}>
              <a href={`#question-${question.number}`}>
                {t('question.title', { number: question.number })}
                {isWritten ? <span className="count"> {t('submission.answered')}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="ds-heading">{t('submission.offline')}</h2>
      <p className="quiet">{t('submission.offlineText')}</p>
      <ul className="side-list">
        <li>
          <a href={answerFormAddress(space.slug)} download>
            {t('submission.download')}
          </a>
        </li>
        <li>
          <LocalLink to={answersAddress(space.slug, '/upload')}>{t('submission.upload')}</LocalLink>
        </li>
      </ul>
    </>
  );
}

function SignedOut() {
  const { t } = useTranslation();
  return (
    <Notice kind="problem">
      <p>{t('writing.signedOut')}</p>
      <p>
        <LocalLink className="ds-link" to="/sign-in" target="_blank">
          {t('writing.signInElsewhere')}
        </LocalLink>
      </p>
    </Notice>
  );
}

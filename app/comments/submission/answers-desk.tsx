import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { SignedOutNotice } from '../writing/signed-out-notice';
import { AlsoBegun } from './also-begun';
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
      lead={
        <>
          <p>{t('submission.lead')}</p>
          <WithoutConnection slug={space.slug} />
        </>
      }
      side={{ label: t('submission.side'), content: <AnswersSide page={page} /> }}
    >
      <DoneNotice />
      {page.writer === null ? <SignedOutNotice words={t('writing.signedOut')} /> : null}
      {page.refusal === null ? null : (
        <Notice kind="waiting">
          <p lang="en">{page.refusal}</p>
          <p>{t('writing.refused')}</p>
        </Notice>
      )}
      <AlsoBegun drafts={page.begunElsewhere} />
      {questions.length > 0 ? (
        <AnswersForm page={page} />
      ) : (
        <NothingYet>{t('submission.noQuestions')}</NothingYet>
      )}
      <script type="module" src="/answers.js" />
    </Page>
  );
}

/** The questions, with which are answered so far. */
function AnswersSide({ page: { questions } }: { page: AnswersPage }) {
  const { t } = useTranslation();
  return (
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
  );
}

/** The way to do it in Word. */
function WithoutConnection({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('submission.offline')}{' '}
      <LocalLink className="ds-link" to={answerFormAddress(slug)} download>
        {t('submission.download')}
      </LocalLink>
      {', '}
      <LocalLink className="ds-link" to={answersAddress(slug, '/upload')}>
        {t('submission.upload')}
      </LocalLink>
      .
    </p>
  );
}

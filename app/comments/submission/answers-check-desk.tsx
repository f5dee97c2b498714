import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords, RichText } from '~/ui/worded';
import { UnspokenLine } from '../co-signing/unspoken-line';
import { DraftFileForm } from '../draft-files/draft-file-form';
import { DraftFileList } from '../draft-files/draft-file-list';
import { Behalf } from '../writing/check-desk';
import type { AnswersCheck } from './read-answers-check.server';
import { answersAddress } from './submission-address';

/** The last page before answers are posted in one go: each as it will look, the files that all of them share, then the form that posts them. */
export function AnswersCheckDesk({ page, children }: { page: AnswersCheck; children: ReactNode }) {
  const { t } = useTranslation();
  const { space, answers } = page;
  const form = answersAddress(space.slug);
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: form, label: t('submission.title') },
      ]}
      title={t('submission.check.title', { count: answers.length })}
      lead={
        <p>
          {t(`submission.check.${page.isLookedAtFirst ? 'leadBefore' : 'lead'}`, { count: answers.length })}
        </p>
      }
    >
      <DoneNotice />
      <p className="who">
        <Behalf page={page} />
      </p>
      <UnspokenLine names={page.unspoken} />
      {answers.map(({ number, question, html, interests }) => (
        <Section
          key={number}
          id={`answer-${number}`}
          title={t('question.title', { number })}
          note={<InWords of={question} />}
        >
          <div className="drafted">
            {interests.length > 0 ? (
              <p>
                {t('writing.check.chosen', { count: interests.length })} <bdi>{interests.join(', ')}</bdi>
              </p>
            ) : null}
            <RichText html={html} language={page.language.code} />
          </div>
          <p className="change-answer">
            <LocalLink className="ds-link" to={`${form}#question-${number}`}>
              {t('submission.check.change')}
              <span className="unseen"> {number}</span>
            </LocalLink>
          </p>
        </Section>
      ))}
      <Section
        id="files"
        title={t('submission.check.files', { count: answers.length })}
        note={t('submission.check.filesNote', { count: answers.length })}
      >
        <DraftFileList {...page.files} />
        <DraftFileForm {...page.files} />
      </Section>
      <div className="post-answers">{children}</div>
      <script type="module" src="/attach-files.js" />
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress } from '~/frameworks/term-view';
import { QuestionText } from '~/spaces/question-text';
import { BlockTitle } from '~/spaces/workplan-versions/block-text';
import { LocalLink } from '~/ui/local-link';
import { RichText } from '~/ui/worded';
import { commentAddress } from '../comment-view';
import { SpeakerName } from '../speaker-line';
import type { WritingSubject } from './writing-subject';

/** What one writes about, over the form: one need not go back to read it again. */
export function SubjectShown(props: { subject: WritingSubject; spaceSlug: string; timeZone: string }) {
  const { t } = useTranslation();
  const { subject, spaceSlug } = props;
  switch (subject.kind) {
    case 'question':
      return <QuestionText question={subject.question} timeZone={props.timeZone} isShort />;
    case 'block':
      return (
        <figure className="block-quoted">
          <RichText html={subject.block.html} language={subject.block.language} />
        </figure>
      );
    case 'priority':
      return (
        <>
          <p>
            <LocalLink className="ds-link" to={termAddress(spaceSlug, subject.term)}>
              <TermName term={subject.term} />
            </LocalLink>
          </p>
          {subject.description ? (
            <p lang={subject.language} dir="auto">
              {subject.description}
            </p>
          ) : null}
        </>
      );
    case 'comment':
      return (
        <figure className="block-quoted">
          <figcaption>
            <LocalLink className="ds-link" to={commentAddress(spaceSlug, subject.number)}>
              {t('comment.title', { number: subject.number })}
            </LocalLink>{' '}
            <SpeakerName speaker={subject.speaker} />
          </figcaption>
          <RichText html={subject.text.opening} language={subject.language} />
          {subject.text.rest === null ? null : (
            <details className="fold">
              <summary>{t('comment.readWhole', { count: subject.text.words })}</summary>
              <RichText html={subject.text.rest} language={subject.language} />
            </details>
          )}
        </figure>
      );
    default:
      return <p>{t('writing.spaceNote')}</p>;
  }
}

/** What one is about to do, as a title. */
export function WritingTitle({ subject }: { subject: WritingSubject }) {
  const { t } = useTranslation();
  switch (subject.kind) {
    case 'question':
      return <>{t('writing.title.question', { number: subject.question.number })}</>;
    case 'block':
      return (
        <>
          {t('writing.title.block')} <BlockTitle block={subject.block} />
        </>
      );
    case 'comment':
      return <>{t('writing.title.comment', { number: subject.number })}</>;
    case 'priority':
      return <>{t('writing.title.priority')}</>;
    default:
      return <>{t('writing.title.space')}</>;
  }
}

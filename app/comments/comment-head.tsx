import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { GoneBlock, PlaceName } from './comment-place';
import { type CommentView, commentAddress } from './comment-view';
import { SpeakerLine, SpeakerName } from './speaker-line';

type Headed = Pick<
  CommentView,
  'number' | 'speaker' | 'posted' | 'parent' | 'question' | 'block' | 'priority' | 'status' | 'intake'
> &
  Partial<Pick<CommentView, 'editedAt'>>;

interface HeadProps {
  comment: Headed;
  spaceSlug: string;
  timeZone: string;
  /** What a comment that is no reply answers: named where the page does not say it anyway. */
  place?: 'named' | 'known';
  headingId: string;
  /** The comment is the page's subject, or one of several on it. */
  heading?: 'h2' | 'h3';
}

/** The head of a comment: who, then when and in answer to what. */
export function CommentHead({
  comment,
  spaceSlug,
  timeZone,
  place = 'known',
  headingId,
  heading: Heading = 'h3',
}: HeadProps) {
  const { t } = useTranslation();
  return (
    <header className="comment-head">
      <Heading className="who" id={headingId}>
        <SpeakerLine speaker={comment.speaker} />
      </Heading>
      <p className="when">
        <LocalLink
          className="permalink"
          to={commentAddress(spaceSlug, comment.number)}
          aria-label={t('comment.permalink', { number: comment.number })}
        >
          {t('comment.number', { number: comment.number })}
        </LocalLink>
        <span>
          <Moment {...comment.posted} timeZone={timeZone} />
        </span>
        {comment.editedAt ? (
          <span>
            {t('comment.edited')} <Moment at={comment.editedAt} precision="moment" timeZone={timeZone} />
          </span>
        ) : null}
        <ReplyTo comment={comment} spaceSlug={spaceSlug} />
        {place === 'named' && !comment.parent ? <Answers comment={comment} spaceSlug={spaceSlug} /> : null}
      </p>
      {comment.intake ? (
        <p className="intake">
          {t(`received.head.${comment.intake.channel}`)}{' '}
          <Moment at={comment.intake.enteredAt} precision="moment" timeZone={timeZone} show="day" />
        </p>
      ) : null}
      {comment.parent ? null : <GoneBlock comment={comment} />}
      {comment.status === 'published' ? null : <p className="waiting">{t(`comment.${comment.status}`)}</p>}
    </header>
  );
}

function ReplyTo({ comment, spaceSlug }: { comment: Headed; spaceSlug: string }) {
  const { t } = useTranslation();
  if (!comment.parent) return null;
  if (comment.parent.number === null) return <span>{t('comment.inReplyToUnpublished')}</span>;
  return (
    <span>
      {t('comment.inReplyTo')}{' '}
      <LocalLink className="ds-link" to={commentAddress(spaceSlug, comment.parent.number)}>
        {t('comment.number', { number: comment.parent.number })}
      </LocalLink>{' '}
      {comment.parent.speaker ? <SpeakerName speaker={comment.parent.speaker} /> : null}
    </span>
  );
}

function Answers({ comment, spaceSlug }: { comment: Headed; spaceSlug: string }) {
  const { t } = useTranslation();
  if (!comment.question && !comment.block && !comment.priority) return <span>{t('comment.outside')}</span>;
  return (
    <span>
      {t(comment.question ? 'comment.answers' : 'comment.onBlock')}{' '}
      <PlaceName comment={comment} spaceSlug={spaceSlug} />
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { SpeakerName } from '~/comments/speaker-line';
import type { SpaceFrame } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import type { ReceivedLine } from './read-received.server';
import { receivedCommentAddress } from './received-address';

/** Comments that came from elsewhere; each leads to its page of the desk, where its files are added. */
export function ReceivedList({ comments, space }: { comments: ReceivedLine[]; space: SpaceFrame }) {
  const { t } = useTranslation();
  return (
    <ul className="received-list">
      {comments.map((comment) => (
        <li key={comment.id}>
          <LocalLink className="ds-link" to={receivedCommentAddress(space.slug, comment.number)}>
            {t('comment.title', { number: comment.number })}
          </LocalLink>{' '}
          <SpeakerName speaker={comment.speaker} />
          {comment.status === 'withdrawn' ? (
            <span className="waits">{t('received.withdraw.done')}</span>
          ) : null}
          {comment.intake ? (
            <span className="count">
              {t(`received.channel.${comment.intake.channel}`)}, {t('received.list.enteredAt')}{' '}
              <Moment at={comment.intake.enteredAt} precision="moment" timeZone={space.timeZone} show="day" />
            </span>
          ) : null}
          <bdi className="count" lang={comment.language}>
            {comment.opening}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

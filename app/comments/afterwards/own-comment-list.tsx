import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import { UnspokenLine } from '../co-signing/unspoken-line';
import { PlaceName } from '../comment-place';
import { commentAddress } from '../comment-view';
import type { OwnComment } from './own-comment';

/** One's own comments, each with how it stands and what can still be done with it. */
export function OwnCommentList({
  comments,
  decisionsOn,
}: {
  comments: OwnComment[];
  /** What moderators decided on a comment, as their domain shows it. */
  decisionsOn?: (comment: OwnComment) => ReactNode;
}) {
  return (
    <ol className="own-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <OwnCommentLine comment={comment} decisions={decisionsOn?.(comment)} />
        </li>
      ))}
    </ol>
  );
}

function OwnCommentLine({ comment, decisions }: { comment: OwnComment; decisions: ReactNode }) {
  const { t } = useTranslation();
  const { number, space, replyTo } = comment;
  return (
    <article aria-labelledby={`own-${comment.id}`}>
      <h3 className="who" id={`own-${comment.id}`}>
        <LocalLink className="ds-link speaker" to={commentAddress(space.slug, number)}>
          {t('comment.title', { number })}
        </LocalLink>{' '}
        <span>
          <InWords of={space.title} />
        </span>
      </h3>
      <p className="when">
        <span>
          <Moment {...comment.posted} timeZone={space.timeZone} />
        </span>
        <span>
          {replyTo === null ? (
            <PlaceName comment={comment.place} spaceSlug={space.slug} />
          ) : (
            t('ownComments.replyTo', { number: replyTo })
          )}
        </span>
        {comment.nameWithheld ? <span>{t('comment.withheldFromPublic')}</span> : null}
      </p>
      <OwnState comment={comment} />
      {decisions}
      <UnspokenLine names={comment.unspoken} />
      <p className="opening" lang={comment.opening.language} dir="auto">
        {comment.opening.text}
      </p>
      <OwnLinks comment={comment} />
    </article>
  );
}

/** How it stands with a comment, in words for its author. */
function OwnState({ comment }: { comment: OwnComment }) {
  const { t } = useTranslation();
  const { status, reasons, replies, hasHeldChange } = comment;
  const waits = status === 'pending' || hasHeldChange;
  return (
    <div className="own-state">
      <p className={waits ? 'waiting' : undefined}>
        {t(`ownComments.state.${hasHeldChange ? 'heldChange' : status}`)}
        {replies > 0 ? (
          <>
            {' · '}
            {t('ownComments.replies', { count: replies })}
          </>
        ) : null}
      </p>
      {waits ? reasons.map((reason) => <p key={reason}>{t(`ownComments.hold.${reason}`)}</p>) : null}
    </div>
  );
}

function OwnLinks({ comment }: { comment: OwnComment }) {
  const { t } = useTranslation();
  const { number, space, canEdit, editableUntil, canWithdraw, status } = comment;
  const address = commentAddress(space.slug, number);
  if (!canEdit && !canWithdraw) return null;
  return (
    <ul className="comment-actions" aria-label={t('afterwards.actions', { number })}>
      {canEdit ? (
        <li>
          <LocalLink className="ds-link" to={`${address}/edit`}>
            {t(status === 'returned' ? 'afterwards.revise' : 'afterwards.change')}
          </LocalLink>{' '}
          {editableUntil ? (
            <span className="quiet">
              ({t('ownComments.until')}{' '}
              <Moment at={editableUntil} precision="moment" timeZone={space.timeZone} />)
            </span>
          ) : null}
        </li>
      ) : null}
      {canWithdraw ? (
        <li>
          <LocalLink className="ds-link" to={`${address}/withdraw`}>
            {t('afterwards.takeBack')}
          </LocalLink>
        </li>
      ) : null}
    </ul>
  );
}

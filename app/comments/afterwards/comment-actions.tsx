import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { commentAddress } from '../comment-view';
import { writingAddress } from '../writing/writing-place';
import type { CommentActions } from './read-comment-actions.server';

/** The quiet line under a comment: to reply, and on its own page what else this reader may do with it. */
export function CommentActionLine(props: {
  spaceSlug: string;
  number: number;
  canReply: boolean;
  /** This reader may ask the moderators to look at it. */
  canFlag?: boolean;
  actions?: CommentActions;
}) {
  const { t } = useTranslation();
  const { spaceSlug, number, canReply, canFlag, actions } = props;
  const own = commentAddress(spaceSlug, number);
  const links = [
    canReply && { to: writingAddress(spaceSlug, { kind: 'comment', number }), label: t('afterwards.reply') },
    actions?.canEdit && {
      to: `${own}/edit`,
      label: t(actions.isReturned ? 'afterwards.revise' : 'afterwards.change'),
    },
    actions?.canSeeVersions && { to: `${own}/history`, label: t('afterwards.history') },
    actions?.canWithdraw && { to: `${own}/withdraw`, label: t('afterwards.takeBack') },
    canFlag && { to: `${own}/flag`, label: t('afterwards.flag') },
  ].filter((link) => link !== false && link !== undefined);
  if (links.length === 0) return null;
  return (
    <ul className="comment-actions" aria-label={t('afterwards.actions', { number })}>
      {links.map(({ to, label }) => (
        <li key={to}>
          <LocalLink className="ds-link" to={to}>
            {label}
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}

/** For its author: that a comment, or its last change, waits for a moderator, and why. */
export function WaitingNotice({ waits }: { waits: CommentActions['waits'] }) {
  const { t } = useTranslation();
  if (!waits) return null;
  return (
    <Notice kind="waiting">
      <p>{t(`afterwards.waits.${waits.what}`)}</p>
      {waits.reasons.map((reason) => (
        <p key={reason}>{t(`ownComments.hold.${reason}`)}</p>
      ))}
    </Notice>
  );
}

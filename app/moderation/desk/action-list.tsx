import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { ActionForm } from '~/ui/form/action-form';
import { HiddenField } from '~/ui/form/hidden-field';
import { LocalLink } from '~/ui/local-link';
import { type DeskDecision, USUAL_REASON } from '../decision';
import { decisionAddress, moderationAddress } from '../moderation-address';
import { itemPageAddress } from './desk-address';
import type { DeskComment, ItemPage } from './item-view';
import { Key, withKey } from './key';
import { AT_ONCE, DECISION_KEYS, DESK_KEYS, withShift } from './keys';

const GROUPS = {
  now: ['approve', 'keep', 'suggest', 'return', 'hide', 'redact', 'remove-file'],
  order: ['move', 'duplicate', 'retag', 'pin', 'highlight', 'lock', 'close-replies'],
  author: ['warn', 'watch', 'pause', 'block'],
} as const satisfies Record<string, readonly DeskDecision[]>;

interface Shown {
  page: ItemPage;
  comment: DeskComment;
  /** The action whose form is open. */
  open?: string;
}

/** What can be decided on a comment, each with its key; what is not possible is not offered. */
export function ActionList({ page, comment, open }: Shown) {
  const { t } = useTranslation();
  const possible = (kind: DeskDecision) => comment.actions.some((one) => one.kind === kind && !one.refusal);
  return (
    <div className="desk-actions">
      {Object.entries(GROUPS).map(([name, kinds]) => {
        const offered = kinds.filter(possible);
        return offered.length === 0 ? null : (
          <div key={name} className={`action-group action-group-${name}`}>
            <h3 id={`actions-${name}`}>{t(`moderationDesk.groups.${name as keyof typeof GROUPS}`)}</h3>
            <ul aria-labelledby={`actions-${name}`}>
              {offered.map((kind) => (
                <li key={kind}>
                  <DecisionAction page={page} comment={comment} kind={kind} open={open} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <OtherActions page={page} comment={comment} open={open} />
    </div>
  );
}

function DecisionAction({ page, comment, kind, open }: Shown & { kind: DeskDecision }) {
  const { t, i18n } = useTranslation();
  const to = `${decisionAddress(page.space.slug, comment.number, kind)}${page.search}`;
  // What stands stays public then: it is the change that goes back.
  const isOfChange = kind === 'return' && comment.heldEdit !== null;
  const words = t(`moderationDesk.action.${isOfChange ? 'returnChange' : kind}`);
  const key = DECISION_KEYS[kind];
  if (!AT_ONCE.includes(kind))
    return <ActionLink to={to} words={words} of={key} isOpen={open === kind} isLoss={kind === 'hide'} />;
  return (
    <span className="at-once">
      <form method="post" action={`${addressPrefix(i18n.language)}${to}`}>
        <HiddenField name="seen" value={comment.seen} />
        <HiddenField name="reason" value={USUAL_REASON[kind] ?? ''} />
        <button
          type="submit"
          className="ds-button"
          data-variant={isMain(comment, kind) ? 'primary' : 'secondary'}
          {...withKey(key)}
        >
          {words} <Key of={key} />
        </button>
      </form>
      <ActionLink
        to={to}
        words={t('moderationDesk.withNote', { action: words })}
        of={withShift(key)}
        isOpen={open === kind}
      />
    </span>
  );
}

/** One button of a page is the main one: to approve what waits, else to keep what was flagged. */
const isMain = ({ actions }: DeskComment, kind: DeskDecision): boolean =>
  kind === 'approve' || actions.some((one) => one.kind === 'approve' && one.refusal !== null);

/** What is no decision on the comment: a note for the team, and taking back. */
export function OtherActions({ page, comment, open }: Shown) {
  const { t } = useTranslation();
  const { slug } = page.space;
  const last = page.refusal === null ? comment.decisions.find(({ mayUndo }) => mayUndo) : undefined;
  return (
    <ul className="action-group">
      <li>
        <ActionLink
          to={moderationAddress(slug, `/items/comment-${comment.number}/note${page.search}`)}
          words={t('moderationDesk.note')}
          of={DESK_KEYS.note}
          isOpen={open === 'note'}
        />
      </li>
      {last ? (
        <li>
          <ActionLink
            to={moderationAddress(slug, `/decisions/${last.number}/undo${page.search}`)}
            words={t('moderationDesk.undoLast')}
            of={DESK_KEYS.undo}
            isOpen={open === 'undo'}
          />
        </li>
      ) : null}
      {page.claim?.isMine ? (
        <li>
          <ActionForm
            action={`${itemPageAddress(slug, page.key)}/release${page.search}`}
            label={t('moderationDesk.release')}
          />
        </li>
      ) : null}
    </ul>
  );
}

/** A link that looks like what it leads to: something to do. */
export function ActionLink(props: {
  to: string;
  words: string;
  of: string;
  isOpen: boolean;
  isLoss?: boolean;
  variant?: 'primary' | 'secondary';
}) {
  return (
    <LocalLink
      to={props.to}
      className={props.variant ? 'ds-button' : props.isLoss ? 'action is-loss' : 'action'}
      data-variant={props.variant}
      aria-current={props.isOpen ? 'true' : undefined}
      {...withKey(props.of)}
    >
      {props.words} <Key of={props.of} />
    </LocalLink>
  );
}

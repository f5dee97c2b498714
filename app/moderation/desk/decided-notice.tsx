import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { moderationAddress } from '../moderation-address';
import { isDecisionTogether } from '../together';
import type { DecidedView } from './item-view';
import { Key, withKey } from './key';
import { DESK_KEYS, withShift } from './keys';

/** What was decided on the page before, with the way to take it back. */
export function DecidedNotice({ slug, decided }: { slug: string; decided: DecidedView | null }) {
  const { t } = useTranslation();
  if (!decided) return null;
  if (decided.together) return <DecidedTogether slug={slug} decided={decided} of={decided.together} />;
  return (
    <Notice kind="done">
      <p>
        <DecidedWords decided={decided} />{' '}
        {decided.mayUndo && decided.number !== null ? (
          <LocalLink
            className="ds-link"
            to={moderationAddress(slug, `/decisions/${decided.number}/undo`)}
            {...withKey(withShift(DESK_KEYS.undo))}
          >
            {t('moderationDesk.undo')} <Key of={withShift(DESK_KEYS.undo)} />
          </LocalLink>
        ) : null}
      </p>
    </Notice>
  );
}

function DecidedWords({ decided }: { decided: DecidedView }) {
  const { t } = useTranslation();
  const { number, kind, comment } = decided;
  if (number === null || kind === null) return null;
  const what = decided.isChange ? t('moderationDesk.changeRefused') : t(`deciding.kind.${kind}`);
  return comment === null
    ? t('moderationDesk.decidedOther', { number, what })
    : t('moderationDesk.decided', { number, what, comment });
}

/** So many of what was decided at once are shown as they are; more are folded. */
const SHOWN_MOST = 6;

function DecidedTogether(props: {
  slug: string;
  decided: DecidedView;
  of: NonNullable<DecidedView['together']>;
}) {
  const { t } = useTranslation();
  const { slug, decided, of } = props;
  const back = of.filter(({ mayUndo }) => mayUndo);
  const words =
    decided.kind !== null && isDecisionTogether(decided.kind)
      ? t(`moderationDesk.togetherDone.${decided.kind}`, { count: of.length })
      : t('moderationDesk.decidedTogether', { count: of.length });
  return (
    <Notice kind="done">
      <p>{words}</p>
      {back.length === 0 ? null : (
        <details className="taken-together" open={back.length <= SHOWN_MOST}>
          <summary>{t('moderationDesk.takeBack')}</summary>
          <ul>
            {back.map(({ number, comment }) => (
              <li key={number}>
                <LocalLink className="ds-link" to={moderationAddress(slug, `/decisions/${number}/undo`)}>
                  {t('comment.title', { number: comment })}
                </LocalLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}

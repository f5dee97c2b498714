import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { moderationAddress } from '../moderation-address';
import type { DecidedView } from './item-view';
import { Key, withKey } from './key';
import { DESK_KEYS, withShift } from './keys';

/** What was decided on the page before, with the way to take it back. */
export function DecidedNotice({ slug, decided }: { slug: string; decided: DecidedView | null }) {
  const { t } = useTranslation();
  if (!decided) return null;
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
  const { together, number, kind, comment } = decided;
  if (together !== null) return t('moderationDesk.decidedTogether', { count: together });
  if (number === null || kind === null) return null;
  const what = t(`deciding.kind.${kind}`);
  return comment === null
    ? t('moderationDesk.decidedOther', { number, what })
    : t('moderationDesk.decided', { number, what, comment });
}

import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import type { SpaceFrame } from '~/spaces/space-view';
import { itemOf, moderationAddress } from '../moderation-address';
import { Key, withKey } from './key';
import { QUEUE_KEYS } from './keys';
import type { Queue, QueueLine } from './queue';
import { itemName, QueueList } from './queue-list';

/** A page of the queue, with boxes to select comments by where there are several to be decided on at once. */
export function QueueLines({ space, queue, search }: { space: SpaceFrame; queue: Queue; search: string }) {
  const { t, i18n } = useTranslation();
  const list = (boxOf?: (line: QueueLine) => JSX.Element | null) => (
    <QueueList
      lines={queue.lines}
      slug={space.slug}
      timeZone={space.timeZone}
      search={search}
      boxOf={boxOf}
    />
  );
  const comments = queue.lines.filter(({ key }) => itemOf(key)?.about === 'comment');
  if (queue.filters.waits === 'others' || comments.length < 2) return list();
  return (
    <form
      action={`${addressPrefix(i18n.language)}${moderationAddress(space.slug, '/together')}`}
      data-queue-form
    >
      <div className="queue-together">
        <TogetherButton />
        <p className="field-hint">{t('moderationDesk.togetherNote')}</p>
      </div>
      {list((line) => (
        <Box line={line} />
      ))}
      <div className="queue-together is-end">
        <TogetherButton />
      </div>
    </form>
  );
}

/** The script writes how many are selected into it. */
function TogetherButton() {
  const { t } = useTranslation();
  return (
    <button type="submit" className="ds-button" data-variant="secondary" {...withKey(QUEUE_KEYS.together)}>
      {t('moderationDesk.together')} <span data-selected /> <Key of={QUEUE_KEYS.together} />
    </button>
  );
}

/** Comments are decided on together; anything else is one by one. */
function Box({ line }: { line: QueueLine }) {
  const { t } = useTranslation();
  if (itemOf(line.key)?.about !== 'comment') return <span />;
  const label = t('moderationDesk.select', { item: itemName(t, line.key) });
  return (
    <label className="queue-box">
      <input type="checkbox" className="ds-input" name="n" value={line.number ?? ''} />
      <span className="unseen">{label}</span>
    </label>
  );
}

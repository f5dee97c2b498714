import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import type { SpaceFrame } from '~/spaces/space-view';
import { SubmitButton } from '~/ui/form/submit-button';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { itemOf, moderationAddress } from '../moderation-address';
import { DecidedNotice } from './decided-notice';
import { queueAddress, searchOf } from './desk-address';
import type { DecidedView } from './item-view';
import { Key, withKey } from './key';
import { KeyList, KeysButton } from './key-list';
import { DESK_KEYS } from './keys';
import type { Queue, QueueLine } from './queue';
import { QueueFilterForm } from './queue-filters';
import { itemName, QueueList } from './queue-list';

/** The queue of a space: what waits, in the order in which it should be looked at. */
export function QueuePage(props: { space: SpaceFrame; queue: Queue; decided: DecidedView | null }) {
  const { t } = useTranslation();
  const { space, queue } = props;
  const { filters } = queue;
  const search = searchOf(filters);
  return (
    <SpaceDeskPage
      space={space}
      here="moderation"
      title={t(filters.author ? 'moderationDesk.withAuthors' : 'moderationDesk.title')}
      lead={<p>{t(filters.author ? 'moderationDesk.withAuthorsLead' : 'moderationDesk.lead')}</p>}
    >
      <DecidedNotice slug={space.slug} decided={props.decided} />
      <QueueWays space={space} queue={queue} search={search} />
      {filters.author ? null : <QueueFilterForm queue={queue} slug={space.slug} />}
      {queue.lines.length === 0 ? (
        <NothingHere queue={queue} slug={space.slug} />
      ) : (
        <Lines space={space} queue={queue} search={search} />
      )}
      <Pager
        label={t('moderationDesk.pages')}
        earlier={queue.earlier && queueAddress(space.slug, searchOf(filters, { before: queue.earlier }))}
        later={queue.later && queueAddress(space.slug, searchOf(filters, { after: queue.later }))}
        words={{ earlier: t('moderationDesk.earlier'), later: t('moderationDesk.later') }}
      />
      <KeyList />
    </SpaceDeskPage>
  );
}

/** How much there is, the way into it, and to what is with its authors. */
function QueueWays({ space, queue, search }: { space: SpaceFrame; queue: Queue; search: string }) {
  const { t } = useTranslation();
  const { slug } = space;
  const { filters, counts } = queue;
  return (
    <div className="queue-ways">
      {queue.found > 0 && !filters.author ? (
        <LocalLink
          className="ds-button"
          data-variant="primary"
          to={moderationAddress(slug, `/next${search}`)}
          {...withKey(DESK_KEYS.next)}
        >
          {t('moderationDesk.start')} <Key of={DESK_KEYS.next} />
        </LocalLink>
      ) : null}
      <ul className="queue-links">
        <li>{t('moderationDesk.queueOf', { count: queue.found })}</li>
        {filters.author ? (
          <li>
            <LocalLink className="ds-link" to={queueAddress(slug)} {...withKey(DESK_KEYS.queue)}>
              {t('moderationDesk.queue')} <Key of={DESK_KEYS.queue} />
            </LocalLink>
          </li>
        ) : counts.waitingForAuthor > 0 ? (
          <li>
            <LocalLink className="ds-link" to={queueAddress(slug, searchOf({ author: true }))}>
              {t('moderationDesk.waitingForAuthor', { count: counts.waitingForAuthor })}
            </LocalLink>
          </li>
        ) : null}
        <li>
          <LocalLink className="ds-link" to={moderationAddress(slug, '/record')}>
            {t('moderationDesk.record')}
          </LocalLink>
        </li>
        <li>
          <LocalLink className="ds-link" to={moderationAddress(slug, '/rules')}>
            {t('moderationDesk.rules')}
          </LocalLink>
        </li>
        <li>
          <KeysButton />
        </li>
      </ul>
    </div>
  );
}

function Lines({ space, queue, search }: { space: SpaceFrame; queue: Queue; search: string }) {
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
  const canBeTogether = queue.lines.filter(({ key }) => itemOf(key)?.about === 'comment').length > 1;
  if (!canBeTogether) return list();
  return (
    <form action={`${addressPrefix(i18n.language)}${moderationAddress(space.slug, '/together')}`}>
      {list((line) => (
        <Box line={line} />
      ))}
      <div className="queue-together">
        <SubmitButton variant="secondary">{t('moderationDesk.together')}</SubmitButton>
        <p className="field-hint">{t('moderationDesk.togetherNote')}</p>
      </div>
    </form>
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

function NothingHere({ queue, slug }: { queue: Queue; slug: string }) {
  const { t } = useTranslation();
  const { filters, counts } = queue;
  if (filters.author) return <NothingYet>{t('moderationDesk.nothingForAuthors')}</NothingYet>;
  if (counts.all === 0) return <NothingYet>{t('moderationDesk.nothing')}</NothingYet>;
  return (
    <NothingYet>
      {t('moderationDesk.nothingFiltered')}{' '}
      <LocalLink className="ds-link" to={queueAddress(slug)}>
        {t('moderationDesk.allItems')}
      </LocalLink>
    </NothingYet>
  );
}

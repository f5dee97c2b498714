import { useTranslation } from 'react-i18next';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import type { SpaceFrame } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { moderationAddress } from '../moderation-address';
import { DecidedNotice } from './decided-notice';
import { queueAddress, searchOf } from './desk-address';
import type { DecidedView } from './item-view';
import { Key, withKey } from './key';
import { KeyList, KeysButton } from './key-list';
import { QUEUE_KEYS } from './keys';
import type { Queue } from './queue';
import { QueueFilterForm } from './queue-filters';
import { QueueLines } from './queue-lines';

const TITLES = {
  team: { title: 'moderationDesk.title', lead: 'moderationDesk.lead' },
  others: { title: 'moderationDesk.forOthers', lead: 'moderationDesk.forOthersLead' },
  author: { title: 'moderationDesk.withAuthors', lead: 'moderationDesk.withAuthorsLead' },
} as const;

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
      title={t(TITLES[filters.waits ?? 'team'].title)}
      lead={<p>{t(TITLES[filters.waits ?? 'team'].lead)}</p>}
    >
      <DecidedNotice slug={space.slug} decided={props.decided} />
      <QueueWays space={space} queue={queue} search={search} />
      {filters.waits ? null : <QueueFilterForm queue={queue} slug={space.slug} />}
      {queue.lines.length === 0 ? (
        <NothingHere queue={queue} slug={space.slug} />
      ) : (
        <QueueLines space={space} queue={queue} search={search} />
      )}
      <ForOthers queue={queue} slug={space.slug} />
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
      {queue.found > 0 && !filters.waits ? (
        <LocalLink
          className="ds-button"
          data-variant="primary"
          to={moderationAddress(slug, `/next${search}`)}
          {...withKey(QUEUE_KEYS.start)}
        >
          {t('moderationDesk.start')} <Key of={QUEUE_KEYS.start} />
        </LocalLink>
      ) : null}
      <ul className="queue-links">
        <li>{t('moderationDesk.queueOf', { count: queue.found })}</li>
        {filters.waits ? (
          <li>
            <LocalLink className="ds-link" to={queueAddress(slug)} {...withKey(QUEUE_KEYS.queue)}>
              {t('moderationDesk.queue')} <Key of={QUEUE_KEYS.queue} />
            </LocalLink>
          </li>
        ) : counts.waitingForAuthor > 0 ? (
          <li>
            <LocalLink className="ds-link" to={queueAddress(slug, searchOf({ waits: 'author' }))}>
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

/** What others of the team decide on is not counted above; that there is some is said all the same. */
function ForOthers({ queue, slug }: { queue: Queue; slug: string }) {
  const { t } = useTranslation();
  const { waitingForOthers } = queue.counts;
  if (queue.filters.waits || waitingForOthers === 0) return null;
  return (
    <p className="queue-others">
      <LocalLink className="ds-link" to={queueAddress(slug, searchOf({ waits: 'others' }))}>
        {t('moderationDesk.waitingForOthers', { count: waitingForOthers })}
      </LocalLink>
    </p>
  );
}

function NothingHere({ queue, slug }: { queue: Queue; slug: string }) {
  const { t } = useTranslation();
  const { filters, counts } = queue;
  if (filters.waits === 'author') return <NothingYet>{t('moderationDesk.nothingForAuthors')}</NothingYet>;
  if (filters.waits === 'others') return <NothingYet>{t('moderationDesk.nothingForOthers')}</NothingYet>;
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

import { useTranslation } from 'react-i18next';
import type { Translate } from '~/platform/i18n';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { spaceDeskAddress } from '~/spaces/space-view';
import { Facts } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { DecidedNotice } from './decided-notice';
import { queueAddress, searchOf } from './desk-address';
import { Key, withKey } from './key';
import { KeyList } from './key-list';
import { DESK_KEYS } from './keys';
import type { Done, End } from './read-next.server';

/** After the last item: that nothing waits, or what does and why it was not led to; and what was done today. */
export function EndOfQueue({ end }: { end: End }) {
  const { t } = useTranslation();
  const { space, left, all, search } = end;
  return (
    <SpaceDeskPage
      space={space}
      here="moderation"
      trail={[{ to: queueAddress(space.slug), label: t('moderationDesk.title') }]}
      title={t(all + end.others === 0 ? 'moderationDesk.end' : 'moderationDesk.endOthers')}
      lead={<p>{leadOf(end, t)}</p>}
    >
      <DecidedNotice slug={space.slug} decided={end.decided} />
      <ul className="next-steps">
        <li>
          <LocalLink
            className="ds-link"
            to={queueAddress(space.slug, left > 0 ? search : '')}
            {...withKey(DESK_KEYS.queue)}
          >
            {t('moderationDesk.queue')} <Key of={DESK_KEYS.queue} />
          </LocalLink>
        </li>
        {end.others > 0 ? (
          <li>
            <LocalLink className="ds-link" to={queueAddress(space.slug, searchOf({ waits: 'others' }))}>
              {t('moderationDesk.waitingForOthers', { count: end.others })}
            </LocalLink>
          </li>
        ) : null}
        <li>
          <LocalLink className="ds-link" to={spaceDeskAddress(space.slug)}>
            {t('moderationDesk.toSpace')}
          </LocalLink>
        </li>
      </ul>
      <Section id="today" title={t('moderationDesk.today')}>
        <DoneToday today={end.today} />
      </Section>
      <KeyList />
    </SpaceDeskPage>
  );
}

function leadOf({ left, all, others }: End, t: Translate): string {
  if (left > 0) return t('moderationDesk.endLeft', { count: left });
  if (all > 0) return t('moderationDesk.endFiltered');
  return t(others > 0 ? 'moderationDesk.endForYou' : 'moderationDesk.endLead');
}

function DoneToday({ today: { mine, team } }: { today: End['today'] }) {
  const { t } = useTranslation();
  if (team.length === 0) return <p className="quiet">{t('moderationDesk.todayNothing')}</p>;
  return (
    <Facts
      facts={[
        { name: t('moderationDesk.todayMine'), value: mine.length > 0 ? <DoneKinds of={mine} /> : null },
        { name: t('moderationDesk.todayAll'), value: <DoneKinds of={team} /> },
      ]}
    />
  );
}

function DoneKinds({ of }: { of: Done[] }) {
  const { t } = useTranslation();
  return (
    <ul className="done-kinds">
      {of.map(({ kind, count }) => (
        <li key={kind}>{t('moderationDesk.counted', { what: t(`deciding.kind.${kind}`), count })}</li>
      ))}
    </ul>
  );
}

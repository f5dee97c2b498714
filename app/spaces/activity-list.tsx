import { useTranslation } from 'react-i18next';
import type { AuditedAction } from '~/accounts/record-audit-entry.server';
import type { SpaceEventType } from '~/platform/events.server';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import type { ActivityLine, ActivityPage } from './read-activity.server';
import type { SpaceStage } from './space';
import { spaceDeskAddress } from './space-view';

/** What happened in a space, in words, newest first. */
export function ActivityList({ page }: { page: ActivityPage }) {
  const { t } = useTranslation();
  const { space, lines, newer, older } = page;
  if (lines.length === 0) return <NothingYet>{t('spaceActivity.none')}</NothingYet>;
  const here = spaceDeskAddress(space.slug, '/activity');
  return (
    <>
      <ol className="audit">
        {lines.map((line) => (
          <li key={line.id}>
            <p>
              <Who line={line} /> <What line={line} />
            </p>
            {line.reason ? (
              <p>
                <bdi>{line.reason}</bdi>
              </p>
            ) : null}
            <p className="audit-time">
              <Moment at={line.at} precision="moment" timeZone={space.timeZone} />
            </p>
          </li>
        ))}
      </ol>
      <Pager
        label={t('spaceActivity.pages')}
        earlier={newer && `${here}?before=${newer}`}
        later={older && `${here}?after=${older}`}
        words={{ earlier: t('spaceActivity.newer'), later: t('spaceActivity.older') }}
      />
    </>
  );
}

function Who({ line }: { line: ActivityLine }) {
  const { t } = useTranslation();
  if (line.type === 'movedByClock') return t('spaceActivity.clock');
  if (line.who === null) return t('spaceActivity.platform');
  return line.who === '' ? t('desk.somebody') : <bdi>{line.who}</bdi>;
}

/** What was done: in the words of its kind, or, of a kind without words, that something was. */
function What({ line }: { line: ActivityLine }) {
  const { t } = useTranslation();
  if (line.source === 'audit')
    return t(`desk.audit.${line.type as AuditedAction}`, { defaultValue: line.type });
  if (line.source === 'event')
    return t(`spaceActivity.event.${line.type as SpaceEventType}` as 'spaceActivity.event.space-edited', {
      ...line.values,
      defaultValue: t('spaceActivity.something'),
    });
  const stage = (name: 'from' | 'to') => t(`space.stage.${line.values[name] as SpaceStage}`);
  return t('spaceActivity.moved', { from: stage('from'), to: stage('to') });
}

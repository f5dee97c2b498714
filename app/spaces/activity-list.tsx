import { useTranslation } from 'react-i18next';
import type { AuditedAction } from '~/accounts/record-audit-entry.server';
import type { SpaceEventType } from '~/platform/events.server';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { Doer } from './doer';
import type { ActivityLine, ActivityPage } from './read-activity.server';
import type { SpaceStage } from './space';
import type { SpaceSettings } from './space-settings.server';
import { spaceDeskAddress } from './space-view';

type SpaceField = keyof SpaceSettings;

/** What comes of something done elsewhere, or of the time: said without whoever did it. */
const ITSELF: ReadonlySet<string> = new Set<SpaceEventType>([
  'comments-released',
  'voices-changed',
  'recogniser-changed',
  'framework-changed',
  'opening-missed',
]);

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
              {ITSELF.has(line.type) ? null : <Who line={line} />}{' '}
              <What line={line} timeZone={space.timeZone} />
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
  if (line.values.kind === 'hide-by-flags') return t('spaceActivity.rule');
  return <Doer who={line.who} />;
}

/** What was done: in the words of its kind, or, of a kind without words, that something was. */
function What({ line, timeZone }: { line: ActivityLine; timeZone: string }) {
  const { t } = useTranslation();
  const { values } = line;
  if (line.source === 'audit') return <Deed line={line} timeZone={timeZone} />;
  if (line.source === 'event') return <Happening line={line} />;
  const stage = (name: 'from' | 'to') => t(`space.stage.${values[name] as SpaceStage}`);
  return t('spaceActivity.moved', { from: stage('from'), to: stage('to') });
}

/** What an event says, and whom it concerned. */
function Happening({ line }: { line: ActivityLine }) {
  const { t } = useTranslation();
  const { values } = line;
  const about = line.type === 'comments-decided' ? t(`deciding.kind.${values.kind as 'hide'}`) : line.about;
  const words = t(
    `spaceActivity.event.${line.type as SpaceEventType}` as 'spaceActivity.event.space-edited',
    {
      ...values,
      ...(values.isDeleted ? { context: 'deleted' } : {}),
      fields: [
        ...listOf(values.fields).map((field) => t(`spaceActivity.field.${field as SpaceField}`)),
        ...listOf(values.rules).map((rule) => t(`rules.rule.${rule as 'moderation'}`)),
      ],
      needs: missedBy(values.needs).map((need) => t(`spaceActivity.need.${need as 'welcome'}`)),
      defaultValue: t('spaceActivity.something'),
    },
  );
  return about === null ? (
    words
  ) : (
    <>
      {words}: <bdi>{about}</bdi>
    </>
  );
}

const listOf = (value: ActivityLine['values'][string] | undefined): string[] =>
  Array.isArray(value) ? value : [];

/** What an opening lacked; where nothing is named, it was its closing time that had passed. */
function missedBy(needs: ActivityLine['values'][string] | undefined): string[] {
  const named = listOf(needs);
  return named.length > 0 ? named : ['closingTime'];
}

/** What staff did, to whom, and until when. */
function Deed({ line, timeZone }: { line: ActivityLine; timeZone: string }) {
  const { t } = useTranslation();
  const { type, about, values } = line;
  return (
    <>
      {t(`desk.audit.${type as AuditedAction}`, { defaultValue: type })}
      {about === null ? null : ': '}
      {about === null ? null : <Doer who={about} />}
      {type === 'extension-granted' && typeof values.until === 'string' ? (
        <>
          {', '}
          {t('spaceActivity.until')} <Moment at={values.until} precision="moment" timeZone={timeZone} />
        </>
      ) : null}
    </>
  );
}

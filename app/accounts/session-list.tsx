import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import type { SessionView } from './read-sessions.server';

/** The devices on which one is signed in, each with the way to end it; times in UTC, as nobody's clock is known here. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const { t } = useTranslation();
  return (
    <ul className="sessions">
      {sessions.map((session) => {
        const device = session.device ?? t('sessions.unknown');
        return (
          <li key={session.id}>
            <h2 className="ds-heading">
              {session.device ? <bdi>{device}</bdi> : device}
              {session.isThis ? <span className="this-one">{t('sessions.this')}</span> : null}
            </h2>
            <Facts
              facts={[
                {
                  name: t('sessions.since'),
                  value: <Moment at={session.since} precision="moment" timeZone="UTC" />,
                },
                {
                  name: t('sessions.lastSeen'),
                  value: session.isThis ? (
                    t('sessions.lastSeenNow')
                  ) : (
                    <Moment at={session.lastSeen} precision="moment" timeZone="UTC" />
                  ),
                },
              ]}
            />
            {session.isThis ? null : (
              <ActionForm
                action="/account/sessions/end"
                values={{ session: session.id }}
                label={t('sessions.end')}
                of={device}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

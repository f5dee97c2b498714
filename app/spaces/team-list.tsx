import { useTranslation } from 'react-i18next';
import { personAddress } from '~/accounts/person-view';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import type { TeamMember } from './read-team.server';
import { spaceDeskAddress } from './space-view';

/** Who moderates a space, each with the button that ends it. */
export function TeamList({ moderators, slug }: { moderators: TeamMember[]; slug: string }) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {moderators.map(({ accountId, name, email, since, rests }) => (
        <li key={accountId}>
          <p className="person-name">
            <LocalLink to={personAddress(accountId)}>
              <bdi>{name}</bdi>
            </LocalLink>
          </p>
          <p className="person-what">
            {email ? (
              <span>
                <bdi>{email}</bdi>
              </span>
            ) : null}
            <span>
              {t('team.since')} <Moment at={since} precision="day" timeZone="UTC" />
            </span>
            {rests ? <span className="waits">{t(`team.rests.${rests}`)}</span> : null}
          </p>
          <div className="person-actions">
            <ActionForm
              action={spaceDeskAddress(slug, '/team/remove')}
              label={t('team.remove')}
              of={name}
              values={{ account: accountId }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

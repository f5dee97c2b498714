import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import type { OwnInvitation } from './read-own-invitations.server';

/** The invitations that wait for a person, each with its button; nothing where there is none. */
export function OwnInvitations({ invitations }: { invitations: OwnInvitation[] }) {
  const { t } = useTranslation();
  if (invitations.length === 0) return null;
  return (
    <Section
      id="invitations"
      title={t('invitation.own')}
      note={t('invitation.ownNote', { count: invitations.length })}
    >
      <ul className="people">
        {invitations.map(({ id, title, organisation, timeZone, expiresAt }) => (
          <li key={id}>
            <p className="person-name">
              <InWords of={title} />
            </p>
            <p className="quiet person-what">
              {organisation ? (
                <span>
                  {t('invitation.for')} <bdi>{organisation}</bdi>
                </span>
              ) : null}
              <span>
                {t('invitation.ownUntil')}{' '}
                <Moment at={expiresAt} precision="moment" timeZone={timeZone} show="day" />
              </span>
            </p>
            <div className="person-actions">
              <ActionForm
                action="/account/invitations/accept"
                label={t('invitation.accept')}
                of={title.text}
                values={{ invitation: id }}
                variant="primary"
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

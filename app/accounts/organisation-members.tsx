import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { membersAddress } from './organisation-view';
import type { Member, Members } from './read-members.server';

/** Who asks to speak for an organisation, and who does. */
export function OrganisationMembers({ members }: { members: Members }) {
  const { t } = useTranslation();
  const address = membersAddress(members.organisation.slug);
  return (
    <>
      <Section
        id="waiting"
        title={t('members.waiting')}
        note={members.waiting.length > 0 ? t('members.waitingNote') : null}
      >
        {members.waiting.length > 0 ? (
          <MemberList members={members.waiting} dated={t('members.asked')}>
            {(member) =>
              member.can.decide ? (
                <>
                  <OnMember member={member} action={`${address}/confirm`} label={t('members.confirm')} />
                  <OnMember member={member} action={`${address}/decline`} label={t('members.decline')} />
                </>
              ) : (
                <p className="quiet">{t('members.own')}</p>
              )
            }
          </MemberList>
        ) : (
          <NothingYet>{t('members.nobodyWaits')}</NothingYet>
        )}
      </Section>
      <Section id="representatives" title={t('members.confirmed')}>
        {members.confirmed.length > 0 ? (
          <MemberList members={members.confirmed} dated={t('members.since')}>
            {(member) =>
              member.can.end ? (
                <OnMember
                  member={member}
                  action={member.isSelf ? '/account/organisations/leave' : `${address}/end`}
                  label={t(member.isSelf ? 'members.leave' : 'members.end')}
                />
              ) : null
            }
          </MemberList>
        ) : (
          <NothingYet>{t('members.nobody')}</NothingYet>
        )}
      </Section>
    </>
  );
}

function MemberList(props: { members: Member[]; dated: string; children: (member: Member) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {props.members.map((member) => (
        <li key={member.membership}>
          <p>
            <bdi className="person-name">{member.name}</bdi>
            {member.isSelf ? <span className="quiet"> ({t('members.you')})</span> : null}
          </p>
          <p className="quiet person-what">
            {member.email ? (
              <span>
                <bdi>{member.email}</bdi>
              </span>
            ) : null}
            <span>
              {props.dated} <Moment at={member.since} precision="day" timeZone="UTC" />
            </span>
          </p>
          <div className="person-actions">{props.children(member)}</div>
        </li>
      ))}
    </ul>
  );
}

function OnMember({ member, action, label }: { member: Member; action: string; label: string }) {
  return (
    <ActionForm action={action} label={label} of={member.name} values={{ membership: member.membership }} />
  );
}

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationAddress, STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import type { Translate } from '~/platform/i18n';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { Speaker } from './comment-view';

/** Who speaks, in a word or two, for a title or a cross-reference. */
export function speakerText(t: Translate, speaker: Speaker): string {
  const [first, ...others] = speaker.organisations;
  if (first) return others.length > 0 ? `${first.name} +${others.length}` : first.name;
  if (speaker.person) return speaker.person;
  if (speaker.isFormer) return t('comment.formerParticipant');
  return t(speaker.withheld ? 'comment.nameWithheld' : 'comment.authorNotNamed');
}

/** The same as part of a page: names stand apart from the interface's words. */
export function SpeakerName({ speaker }: { speaker: Speaker }) {
  const { t } = useTranslation();
  const isNamed = speaker.organisations.length > 0 || speaker.person !== null;
  return isNamed ? <bdi>{speakerText(t, speaker)}</bdi> : speakerText(t, speaker);
}

/** Who speaks: organisations first, then the person, then the stakeholder groups; what the source prints under the name is said to be just that. */
export function SpeakerLine({ speaker }: { speaker: Speaker }) {
  const { t } = useTranslation();
  const [first, ...others] = speaker.organisations;
  const groups = new Set(speaker.organisations.flatMap((organisation) => organisation.stakeholderGroups));
  if (speaker.stakeholderGroup) groups.add(speaker.stakeholderGroup);
  // Not the author's own word, but what the secretariat knows.
  const assigned = <span className="group">{t('comment.assigned')}</span>;
  return (
    <>
      <span className="speaker">
        {first ? (
          [first, ...others].map((organisation, place) => (
            <Fragment key={organisation.slug}>
              {place > 0 ? ', ' : null}
              <LocalLink to={organisationAddress(organisation.slug)}>
                <bdi>{organisation.name}</bdi>
              </LocalLink>
            </Fragment>
          ))
        ) : (
          <SpeakerName speaker={speaker} />
        )}
      </span>
      {speaker.organisations.some((organisation) => organisation.isAssigned) ? assigned : null}
      {first && speaker.person ? (
        <span className="person">
          <bdi>{speaker.person}</bdi>
        </span>
      ) : null}
      {first && speaker.isFormer ? <span className="person">{t('comment.formerParticipant')}</span> : null}
      {[...groups].map((group) => (
        <span className="group" key={group}>
          <StakeholderGroupName group={group} />
        </span>
      ))}
      {speaker.place ? <InWords of={speaker.place} className="group" /> : null}
      {!first && (speaker.stakeholderGroup || speaker.place) ? assigned : null}
      {first && !speaker.organisations.every((organisation) => organisation.confirmed) ? (
        <span className="group">{t('comment.unconfirmed')}</span>
      ) : null}
      {speaker.label ? (
        <span className="group">
          {t('comment.label')} <bdi>{speaker.label}</bdi>
        </span>
      ) : null}
      {speaker.asTeam ? <span className="team">{t('comment.asTeam')}</span> : null}
      {speaker.withheld && (first || speaker.person) ? (
        <span className="group">{t('comment.withheldFromPublic')}</span>
      ) : null}
    </>
  );
}

/** A stakeholder group in the catalogue's words; one that is not of the list stands as it is. */
export function StakeholderGroupName({ group }: { group: string }) {
  const { t } = useTranslation();
  const known = STAKEHOLDER_GROUPS.find((code) => code === group);
  return known ? t(`stakeholder.${known}`) : <bdi>{group}</bdi>;
}

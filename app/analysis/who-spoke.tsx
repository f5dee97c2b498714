import { useTranslation } from 'react-i18next';
import { organisationAddress, STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { StakeholderGroupName } from '~/comments/speaker-line';
import type { Counts } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import type { SpeakingOrganisation } from './read-speakers.server';

/** Who spoke to a term: the counts, then the organisations by stakeholder group; comments without one are told apart. */
export function WhoSpoke({
  counts,
  organisations,
}: {
  counts: Counts;
  organisations: SpeakingOrganisation[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <p className="counts">
        <span>{t('count.comments', { count: counts.comments })}</span>
        <span>{t('count.organisations', { count: counts.organisations })}</span>
        <span>{t('count.tags', { count: counts.tags })}</span>
      </p>
      <dl className="facts">
        {byStakeholderGroup(organisations).map(({ group, members }) => (
          <div key={group ?? ''}>
            <dt>{group ? <StakeholderGroupName group={group} /> : t('term.noGroup')}</dt>
            <dd>
              <ul className="names">
                {members.map((organisation) => (
                  <li key={organisation.slug}>
                    <LocalLink to={organisationAddress(organisation.slug)}>
                      <bdi>{organisation.name}</bdi>
                    </LocalLink>
                    {organisation.acronym ? (
                      <>
                        {' '}
                        (<bdi>{organisation.acronym}</bdi>)
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
        {counts.unstated > 0 ? (
          <div>
            <dt>{t('term.organisationNotStated')}</dt>
            <dd>{t('count.comments', { count: counts.unstated })}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

/** An organisation of several groups stands under each; groups in the order of the Global Compact's list, those without one last. */
function byStakeholderGroup(organisations: SpeakingOrganisation[]) {
  const groups = new Set(organisations.flatMap((organisation) => organisation.stakeholderGroups));
  const ordered: (string | null)[] = [
    ...STAKEHOLDER_GROUPS.filter((known) => groups.has(known)),
    ...[...groups].filter((group) => !STAKEHOLDER_GROUPS.some((known) => known === group)),
  ];
  const inGroup = (group: string) => organisations.filter((one) => one.stakeholderGroups.includes(group));
  const without = organisations.filter((one) => one.stakeholderGroups.length === 0);
  return [
    ...ordered.map((group) => ({ group, members: inGroup(group as string) })),
    ...(without.length > 0 ? [{ group: null, members: without }] : []),
  ];
}

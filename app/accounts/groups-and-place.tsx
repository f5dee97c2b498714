import { InWords, type Worded } from '~/ui/worded';
import { OrganisationGroups } from './organisation-groups';

/** Stakeholder groups, then country or region, as two parts of a line; nothing stands for what is not known. */
export function GroupsAndPlace({ of }: { of: { stakeholderGroups: string[]; place: Worded | null } }) {
  const { stakeholderGroups, place } = of;
  return (
    <>
      {stakeholderGroups.length > 0 ? (
        <span>
          <OrganisationGroups groups={stakeholderGroups} />
        </span>
      ) : null}
      {place ? (
        <span>
          <InWords of={place} />
        </span>
      ) : null}
    </>
  );
}

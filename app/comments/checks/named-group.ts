import type { Check } from './check';

/** Holds what is said for, or by people of, an organisation or a stakeholder group that the team has named. */
export const checkNamedGroup: Check = ({ author, settings: { groups, organisations } }) => {
  const found = [
    ...organisations.filter((slug) => author.organisations.includes(slug)),
    ...groups.filter((group) => author.groups.includes(group)),
  ];
  return found.length > 0 ? { reason: 'namedGroup', values: { named: found.join(', ') } } : undefined;
};

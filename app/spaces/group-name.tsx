import { useTranslation } from 'react-i18next';

const NAMED = ['new', 'ongoing', 'core', 'thematic', 'cross-cutting'] as const;

/** The name of a group of priorities: in the catalogue's words where it has them, else in the document's. */
export function GroupName({ group, alone }: { group: string | null; alone: boolean }) {
  const { t } = useTranslation();
  const named = NAMED.find((known) => known === group);
  if (named) return <>{t(`workplan.group.${named}`)}</>;
  if (group) return <bdi>{group}</bdi>;
  return <>{t(alone ? 'workplan.group.all' : 'workplan.group.none')}</>;
}

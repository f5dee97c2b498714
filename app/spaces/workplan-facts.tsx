import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import type { WorkplanView } from './read-workplan.server';
import { versionFileAddress, versionsAddress } from './workplan-versions/versions-view';

/** What the document says of itself: its period, its date, its thematic areas; and what whoever entered it noted. */
export function WorkplanFacts({ workplan, spaceSlug }: { workplan: WorkplanView; spaceSlug: string }) {
  const { t } = useTranslation();
  const inDocument = (text: string | null) => text && <span lang={workplan.language}>{text}</span>;
  return (
    <Facts
      facts={[
        { name: t('workplan.period'), value: inDocument(workplan.period) },
        { name: t('workplan.dated'), value: inDocument(workplan.dated) },
        { name: t('workplan.note'), value: inDocument(workplan.note) },
        {
          name: t('workplan.versions'),
          value:
            workplan.versions > 1 ? (
              <LocalLink className="ds-link" to={versionsAddress(spaceSlug)}>
                {t('versions.link', { count: workplan.versions })}
              </LocalLink>
            ) : null,
        },
        {
          name: t('workplan.file'),
          value: workplan.file && (
            <a className="ds-link" href={versionFileAddress(spaceSlug, workplan.file.version)} download>
              <bdi>{workplan.file.name}</bdi>
            </a>
          ),
        },
        {
          name: t('workplan.thematicAreas'),
          value:
            workplan.thematicAreas.length > 0 ? (
              <ul className="terms" lang={workplan.language}>
                {workplan.thematicAreas.map((area) => (
                  <li key={area.number}>
                    <bdi className="code">{area.number}</bdi> {area.title}
                  </li>
                ))}
              </ul>
            ) : null,
        },
      ]}
    />
  );
}

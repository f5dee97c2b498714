import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import type { WorkplanView } from './read-workplan.server';

/** What the document says of itself: its period, its date, its thematic areas; and what whoever entered it noted. */
export function WorkplanFacts({ workplan }: { workplan: WorkplanView }) {
  const { t } = useTranslation();
  const inDocument = (text: string | null) => text && <span lang={workplan.language}>{text}</span>;
  return (
    <Facts
      facts={[
        { name: t('workplan.period'), value: inDocument(workplan.period) },
        { name: t('workplan.dated'), value: inDocument(workplan.dated) },
        { name: t('workplan.note'), value: inDocument(workplan.note) },
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

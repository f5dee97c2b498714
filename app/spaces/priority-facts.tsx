import { useTranslation } from 'react-i18next';
import { TermList } from '~/frameworks/term-list';
import { Facts, Names } from '~/ui/facts';
import { GroupName } from './group-name';
import type { PriorityView } from './space-view';

/** What the document says of a priority, fact by fact; the description and the activities stand apart. */
export function PriorityFacts({ priority, spaceSlug }: { priority: PriorityView; spaceSlug: string }) {
  const { t } = useTranslation();
  const linked = priority.linked.filter(
    (term) => priority.thematicAreas.length === 0 || term.citedAs !== 'thematic-area',
  );
  const inDocument = (text: string | null) => text && <span lang={priority.language}>{text}</span>;
  return (
    <Facts
      facts={[
        { name: t('workplan.place'), value: priority.group && <PlaceInDocument priority={priority} /> },
        { name: t('term.finalTitle'), value: inDocument(priority.finalTitle) },
        { name: t('workplan.leads'), value: priority.leads.length > 0 && <Names of={priority.leads} /> },
        {
          name: t('workplan.participating'),
          value: priority.participating.length > 0 && <Names of={priority.participating} />,
        },
        { name: t('workplan.timeline'), value: inDocument(priority.timeline) },
        { name: t('workplan.status'), value: inDocument(priority.status) },
        {
          name: t('workplan.thematicAreas'),
          value: priority.thematicAreas.length > 0 && (
            <ul className="terms">
              {priority.thematicAreas.map((area) => (
                <li key={area.number}>
                  <bdi className="code">{area.number}</bdi> <span lang={priority.language}>{area.title}</span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          name: t('term.linked'),
          value: linked.length > 0 && <TermList terms={linked} spaceSlug={spaceSlug} />,
        },
      ].map((fact) => ({ ...fact, value: fact.value || null }))}
    />
  );
}

/** Under which group the document prints it, and with which number: what people call it by. */
function PlaceInDocument({ priority }: { priority: PriorityView }) {
  const { t } = useTranslation();
  return (
    <>
      <GroupName group={priority.group} alone={false} />
      {priority.number ? `, ${t('workplan.number', { number: priority.number })}` : null}
    </>
  );
}

/** The description and the activities of a priority, in the document's language. */
export function PriorityText({ priority }: { priority: PriorityView }) {
  return (
    <>
      <PriorityDescription priority={priority} />
      <PriorityActivities priority={priority} />
    </>
  );
}

export function PriorityDescription({ priority }: { priority: PriorityView }) {
  if (!priority.description) return null;
  return (
    <p lang={priority.language} dir="auto">
      {priority.description}
    </p>
  );
}

/** The activities, or how many there are where their texts are not given. */
export function PriorityActivities({ priority }: { priority: PriorityView }) {
  const { t } = useTranslation();
  const { activities, activitiesCount } = priority;
  if (activities.length === 0)
    return activitiesCount ? (
      <p className="quiet">{t('workplan.activitiesCount', { count: activitiesCount })}</p>
    ) : null;
  return (
    <>
      <p className="small-heading">{t('workplan.activities')}</p>
      <ol className="activities" lang={priority.language}>
        {activities.map((activity) => (
          <li key={activity} dir="auto">
            {activity}
          </li>
        ))}
      </ol>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Facts, Names } from '~/ui/facts';
import { RichText } from '~/ui/worded';
import type { PriorityFile } from '../workplan-schema';
import type { VersionPart } from './version-text';

/** The whole text of a version, as it was published. */
export function VersionParts({ parts, language }: { parts: VersionPart[]; language: string }) {
  return parts.map(({ priority, blocks }) => (
    <div className="version-part" key={`${priority?.code} ${blocks[0]?.place}`}>
      {priority ? (
        <h3 className="ds-heading">
          <bdi className="code">{priority.code}</bdi> <bdi lang={language}>{priority.title}</bdi>
        </h3>
      ) : null}
      {priority?.description ? <p lang={language}>{priority.description}</p> : null}
      {blocks.map(({ place, html }) => (
        <div className="block" key={place}>
          <span className="block-number">{place}</span>
          <RichText html={html} language={language} />
        </div>
      ))}
      {priority ? <StatedFacts priority={priority} language={language} /> : null}
    </div>
  ));
}

function StatedFacts({ priority, language }: { priority: PriorityFile; language: string }) {
  const { t } = useTranslation();
  const inDocument = (text: string | null) => text && <span lang={language}>{text}</span>;
  const names = (of: string[]) => (of.length > 0 ? <Names of={of} language={language} /> : null);
  return (
    <Facts
      facts={[
        { name: t('versions.fact.leads'), value: names(priority.leads) },
        { name: t('versions.fact.participating'), value: names(priority.participating) },
        { name: t('versions.fact.timeline'), value: inDocument(priority.timeline) },
        { name: t('versions.fact.status'), value: inDocument(priority.status) },
        { name: t('versions.fact.objectives'), value: priority.objectives.join(', ') },
        { name: t('versions.fact.activities'), value: names(priority.activities) },
      ]}
    />
  );
}

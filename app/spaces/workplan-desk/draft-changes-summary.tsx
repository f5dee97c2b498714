import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import type { DraftChanges } from '../workplan-versions/read-draft-changes.server';
import { draftAddress } from './draft-address';

/** In the order in which the comparison counts them. */
const KINDS = ['changed', 'moved', 'moved-and-changed', 'added', 'removed'] as const;

/** What a further version changes, in numbers, as readers will find it; the way to each change. */
export function DraftChangesSummary({
  changed,
}: {
  changed: Pick<DraftChanges, 'changes' | 'current' | 'space'>;
}) {
  const { t } = useTranslation();
  const { counts, priorities } = changed.changes;
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  return (
    <Section id="changes" title={t('workplanDesk.changes')}>
      {kinds.length === 0 && priorities.length === 0 ? (
        <p>{t('workplanDesk.changesNone', { number: changed.current })}</p>
      ) : (
        <>
          <ul className="change-counts">
            {kinds.map((kind) => (
              <li key={kind}>{t(`versions.count.${kind}`, { count: counts[kind] })}</li>
            ))}
            <li>{t('versions.count.same', { count: counts.same })}</li>
            {priorities.length > 0 ? (
              <li>{t('workplanDesk.priorityChanges', { count: priorities.length })}</li>
            ) : null}
          </ul>
          <p>
            <LocalLink className="ds-link" to={draftAddress(changed.space.slug, '/compare')}>
              {t('workplanDesk.seeChanges', { number: changed.current })}
            </LocalLink>
          </p>
        </>
      )}
    </Section>
  );
}

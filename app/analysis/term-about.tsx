import { useTranslation } from 'react-i18next';
import type { TermInFull } from '~/frameworks/read-term.server';
import { TermList } from '~/frameworks/term-list';
import { PriorityFacts, PriorityText } from '~/spaces/priority-facts';
import type { PriorityView } from '~/spaces/space-view';
import { Facts } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';

/** What a term is: what its framework says, what it is linked to; of a priority, what the workplan says. `spaceSlug` absent: outside any space. */
export function TermAbout(props: {
  term: TermInFull;
  priority?: PriorityView | null;
  namedBy?: PriorityView[];
  spaceSlug?: string;
}) {
  const { t } = useTranslation();
  const { term, priority, namedBy = [], spaceSlug } = props;
  const targets = term.linked.filter((linked) => linked.citedAs === 'sdg');
  const list = (terms: Parameters<typeof TermList>[0]['terms']) =>
    terms.length > 0 ? <TermList terms={terms} spaceSlug={spaceSlug} /> : null;
  return (
    <>
      {term.summary ? (
        <p className="summary">
          <InWords of={term.summary} /> <span className="quiet">{t('term.summaryOurs')}</span>
        </p>
      ) : null}
      {priority ? <PriorityText priority={priority} /> : null}
      {priority && spaceSlug ? <PriorityFacts priority={priority} spaceSlug={spaceSlug} /> : null}
      <Facts
        facts={[
          {
            name: t('term.officialTitle'),
            value: !priority && term.officialTitle ? <InWords of={term.officialTitle} /> : null,
          },
          { name: t('term.parent'), value: term.parent && list([term.parent]) },
          {
            name: t('term.sdg'),
            value:
              priority || targets.length === 0 ? null : (
                <SdgTargets targets={targets} spaceSlug={spaceSlug} />
              ),
          },
          { name: t('term.linkedFrom'), value: list(namedBy) },
          {
            name: t('term.inCompact'),
            value:
              term.framework === 'gcm' && spaceSlug ? (
                <LocalLink className="ds-link" to={`/objectives/${term.code}`}>
                  {t('term.heading.gcm', { code: term.code })}
                </LocalLink>
              ) : null,
          },
          {
            name: t('term.vocabulary'),
            value: term.vocabulary && !spaceSlug && (
              <span lang={term.vocabulary.language}>{term.vocabulary.words.join(', ')}</span>
            ),
          },
          { name: t('term.source'), value: !spaceSlug && <span lang="en">{term.source}</span> },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
    </>
  );
}

/** Targets by number, with what they are about in a sentence of our own. */
function SdgTargets({ targets, spaceSlug }: { targets: TermInFull['linked']; spaceSlug?: string }) {
  return (
    <ul className="terms">
      {targets.map((target) => {
        const text = target.title ?? target.summary;
        const code = <bdi className="code">{target.code}</bdi>;
        return (
          <li key={target.code}>
            {spaceSlug ? (
              <LocalLink className="ds-link" to={`/spaces/${spaceSlug}/terms/sdg/${target.code}`}>
                {code}
              </LocalLink>
            ) : (
              code
            )}{' '}
            {text ? <InWords of={text} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termHeading } from '~/frameworks/term-view';
import { priorityAnchor, spaceAddress, workplanAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { PROPOSED_PREFIX } from './evidence-key';
import { EvidenceList } from './evidence-list';
import type { TermPage as TermPageView } from './read-term-page.server';
import { TermAbout } from './term-about';
import { WhoSpoke } from './who-spoke';

/** A priority, an objective or any other term in one space: what it is; who spoke; the evidence, comment by comment; what awaits review. */
export function TermPage({ page }: { page: TermPageView }) {
  const { t } = useTranslation();
  const { space, term, evidence, proposed, counts } = page;
  const address = termAddress(space.slug, term);
  const pager = (of: { before: number | null; after: number | null }, prefix: string, place: string) => ({
    earlier: of.before === null ? null : `${address}?${prefix}before=${of.before}#${place}`,
    later: of.after === null ? null : `${address}?${prefix}after=${of.after}#${place}`,
  });
  const shared = { spaceSlug: space.slug, timeZone: space.timeZone };
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={term.title ? <InWords of={term.title} /> : termHeading(t, term)}
      kicker={term.title ? termHeading(t, term) : null}
      side={{ label: t('term.side'), content: <OnThisPage page={page} /> }}
    >
      <Section id="about" title={t('term.about')}>
        {term.isCurrent ? null : <p className="block-gone">{t('term.gone')}</p>}
        <TermAbout term={term} priority={page.priority} namedBy={page.namedBy} spaceSlug={space.slug} />
      </Section>
      <Section id="who" title={t('term.who')}>
        <WhoSpoke counts={counts} organisations={page.organisations} />
      </Section>
      <Section id="evidence" title={t('term.evidence')} note={t('term.evidenceNote')}>
        {evidence.comments.length > 0 ? (
          <EvidenceList comments={evidence.comments} {...shared} />
        ) : (
          <NothingYet>
            {t('term.noEvidence')}{' '}
            <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
              {t('term.noEvidenceNext')}
            </LocalLink>
          </NothingYet>
        )}
        <Pager label={t('pager.comments')} {...pager(evidence, '', 'evidence')} />
      </Section>
      {proposed.comments.length > 0 ? (
        <Section id="proposed" title={t('term.proposed')} note={t('term.proposedNote')}>
          <EvidenceList comments={proposed.comments} anchorPrefix={PROPOSED_PREFIX} {...shared} />
          <Pager label={t('pager.proposed')} {...pager(proposed, PROPOSED_PREFIX, 'proposed')} />
        </Section>
      ) : null}
    </Page>
  );
}

/** The page's regions, and the other priorities that a reader may want next. */
function OnThisPage({ page }: { page: TermPageView }) {
  const { t } = useTranslation();
  return (
    <nav className="contents" aria-label={t('term.side')}>
      <p>
        <TermName term={page.term} />
      </p>
      <ul>
        <li>
          <a href="#about">{t('term.about')}</a>
        </li>
        <li>
          <a href="#who">{t('term.who')}</a>
        </li>
        <li>
          <a href="#evidence">{t('term.evidence')}</a>
          <span className="number">{page.counts.comments}</span>
        </li>
        {page.proposed.comments.length > 0 ? (
          <li>
            <a href="#proposed">{t('term.proposed')}</a>
          </li>
        ) : null}
      </ul>
      {page.priority ? (
        <p>
          <LocalLink to={`${workplanAddress(page.space.slug)}#${priorityAnchor(page.term.code)}`}>
            {t('workplan.read')}
          </LocalLink>
        </p>
      ) : null}
    </nav>
  );
}

import { useTranslation } from 'react-i18next';
import { priorityDiscussionAddress } from '~/comments/comment-place';
import { WriteLink } from '~/comments/writing/write-link';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termHeading } from '~/frameworks/term-view';
import { priorityAnchor, spaceAddress, workplanAddress } from '~/spaces/space-view';
import { OfferList } from '~/tagging/author-tags/offer-list';
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
      {page.priority ? <OnThePriority page={page} /> : null}
      <Section id="who" title={t('term.who')}>
        <WhoSpoke counts={counts} organisations={page.organisations} />
      </Section>
      {page.offers.length > 0 ? (
        <Section id="offers" title={t('offers.title')} note={t('offers.note')}>
          <OfferList offers={page.offers} spaceSlug={space.slug} />
        </Section>
      ) : null}
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

/** A priority is commented on by itself, too; that discussion has a page of its own. */
function OnThePriority({ page: { space, term } }: { page: TermPageView }) {
  const { t } = useTranslation();
  return (
    <>
      {term.isCurrent ? (
        <WriteLink space={space} place={{ kind: 'priority', code: term.code }}>
          {t('writing.here.priority')}
        </WriteLink>
      ) : null}
      <p>
        <LocalLink className="ds-link" to={priorityDiscussionAddress(space.slug, term)}>
          {t('priorityComments.read')}
        </LocalLink>
      </p>
    </>
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
        {page.offers.length > 0 ? (
          <li>
            <a href="#offers">{t('offers.title')}</a>
          </li>
        ) : null}
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

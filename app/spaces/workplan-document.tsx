import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termLabel } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import { RichText } from '~/ui/worded';
import { GroupName } from './group-name';
import { PriorityActivities, PriorityDescription, PriorityFacts } from './priority-facts';
import type { WorkplanView } from './read-workplan.server';
import { priorityAnchor } from './space-view';
import { headingOf, sectionsOf } from './workplan-sections';
import { blockAddress, blockAnchor } from './workplan-versions/versions-view';

/** The document, read from top to bottom: introduction, then the priorities by group, each with what it says. */
export function WorkplanDocument({ workplan, spaceSlug }: { workplan: WorkplanView; spaceSlug: string }) {
  const { t } = useTranslation();
  const { introduction, isTitled, sections } = sectionsOf(workplan);
  const blocks = { language: workplan.language, spaceSlug };
  return (
    <>
      {introduction.length > 0 ? (
        <section
          className="section"
          id={isTitled ? 'introduction' : undefined}
          aria-label={isTitled ? t('workplan.introduction') : undefined}
          aria-labelledby={isTitled ? undefined : 'introduction'}
        >
          {isTitled ? null : (
            <h2 className="ds-heading" id="introduction">
              {t('workplan.introduction')}
            </h2>
          )}
          <Blocks of={introduction} {...blocks} />
        </section>
      ) : null}
      {sections.map(({ group, opening, priorities, after }) => (
        <Fragment key={group ?? ''}>
          <section
            className="section"
            aria-label={opening.length > 0 ? (group ?? undefined) : undefined}
            aria-labelledby={opening.length > 0 ? undefined : `group-${group ?? 'none'}`}
          >
            {opening.length > 0 ? (
              <Blocks of={opening} {...blocks} />
            ) : (
              <h2 className="ds-heading" id={`group-${group ?? 'none'}`}>
                <GroupName group={group} alone={sections.length === 1} />
              </h2>
            )}
            {priorities.map((priority) => (
              <PriorityInDocument key={priority.code} priority={priority} {...blocks} />
            ))}
          </section>
          {after.length > 0 ? (
            <section className="section">
              <Blocks of={after} {...blocks} />
            </section>
          ) : null}
        </Fragment>
      ))}
    </>
  );
}

/** A priority with what the document says of it, and what stands between it and the next. */
function PriorityInDocument(props: {
  priority: WorkplanView['priorities'][number];
  language: string;
  spaceSlug: string;
}) {
  const { t } = useTranslation();
  const { priority, language, spaceSlug } = props;
  return (
    <>
      <article className="priority" id={priorityAnchor(priority.code)}>
        <h3 className="ds-heading">
          <TermName term={priority} />
        </h3>
        <p className="said">
          <LocalLink className="ds-link" to={termAddress(spaceSlug, priority)}>
            {t('count.comments', { count: priority.counts.comments })}
          </LocalLink>
        </p>
        <PriorityDescription priority={priority} />
        <Blocks of={priority.blocks} language={language} spaceSlug={spaceSlug} />
        <PriorityActivities priority={priority} />
        <PriorityFacts priority={priority} spaceSlug={spaceSlug} />
      </article>
      {priority.following.length > 0 ? (
        <div className="between">
          <Blocks of={priority.following} language={language} spaceSlug={spaceSlug} />
        </div>
      ) : null}
    </>
  );
}

/** Paragraphs, each with its number, which leads to its own page, and how many comments were made on it. */
function Blocks(props: { of: WorkplanView['introduction']; language: string; spaceSlug: string }) {
  const { t } = useTranslation();
  return props.of.map(({ number, place, html, comments }) => (
    <div className="block" key={number} id={blockAnchor(number)}>
      <LocalLink
        className="block-number"
        to={blockAddress(props.spaceSlug, number)}
        aria-label={t('block.link', { number: place })}
      >
        {place}
      </LocalLink>
      <RichText html={html} language={props.language} />
      {comments > 0 ? (
        <p className="said">
          <LocalLink className="ds-link" to={blockAddress(props.spaceSlug, number)}>
            {t('block.comments', { count: comments })}
          </LocalLink>
        </p>
      ) : null}
    </div>
  ));
}

/** The document's contents, with the number of comments at each heading. */
export function WorkplanContents({ workplan }: { workplan: WorkplanView }) {
  const { t } = useTranslation();
  const { sections } = sectionsOf(workplan);
  return (
    <nav className="contents" aria-label={t('workplan.side')}>
      {workplan.introduction.length > 0 ? (
        <p>
          <a href="#introduction">{t('workplan.introduction')}</a>
        </p>
      ) : null}
      {sections.map(({ group, priorities, after }) => (
        <div key={group ?? ''}>
          <p className="small-heading">
            <GroupName group={group} alone={sections.length === 1} />
          </p>
          <ul>
            {priorities.map((priority) => (
              <li key={priority.code}>
                <a href={`#${priorityAnchor(priority.code)}`}>
                  {priority.title ? <TermName term={priority} /> : <bdi>{termLabel(t, priority)}</bdi>}
                </a>
                <span className="number">
                  <span aria-hidden="true">{priority.counts.comments}</span>
                  <span className="ds-sr-only">
                    {t('count.comments', { count: priority.counts.comments })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {after.slice(0, 1).map(({ number, html }) => {
            const heading = headingOf(html);
            return heading ? (
              <p key={number}>
                <a href={`#${blockAnchor(number)}`} lang={workplan.language}>
                  {heading}
                </a>
              </p>
            ) : null;
          })}
        </div>
      ))}
    </nav>
  );
}

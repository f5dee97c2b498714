import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress, termLabel } from '~/frameworks/term-view';
import { LocalLink } from '~/ui/local-link';
import { RichText } from '~/ui/worded';
import { GroupName } from './group-name';
import { PriorityActivities, PriorityDescription, PriorityFacts } from './priority-facts';
import type { WorkplanView } from './read-workplan.server';
import { byGroup, priorityAnchor } from './space-view';
import { blockAddress, blockAnchor } from './workplan-versions/versions-view';

/** The document, read from top to bottom: introduction, then the priorities by group, each with what it says. */
export function WorkplanDocument({ workplan, spaceSlug }: { workplan: WorkplanView; spaceSlug: string }) {
  const { t } = useTranslation();
  const groups = byGroup(workplan.priorities);
  return (
    <>
      {workplan.introduction.length > 0 ? (
        <section className="section" aria-labelledby="introduction">
          <h2 className="ds-heading" id="introduction">
            {t('workplan.introduction')}
          </h2>
          <Blocks of={workplan.introduction} language={workplan.language} spaceSlug={spaceSlug} />
        </section>
      ) : null}
      {groups.map(({ group, priorities }) => (
        <section className="section" key={group ?? ''} aria-labelledby={`group-${group ?? 'none'}`}>
          <h2 className="ds-heading" id={`group-${group ?? 'none'}`}>
            <GroupName group={group} alone={groups.length === 1} />
          </h2>
          {priorities.map((priority) => (
            <Fragment key={priority.code}>
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
                <Blocks of={priority.blocks} language={workplan.language} spaceSlug={spaceSlug} />
                <PriorityActivities priority={priority} />
                <PriorityFacts priority={priority} spaceSlug={spaceSlug} />
              </article>
              {priority.following.length > 0 ? (
                <div className="between">
                  <Blocks of={priority.following} language={workplan.language} spaceSlug={spaceSlug} />
                </div>
              ) : null}
            </Fragment>
          ))}
        </section>
      ))}
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
  const groups = byGroup(workplan.priorities);
  return (
    <nav className="contents" aria-label={t('workplan.side')}>
      {workplan.introduction.length > 0 ? (
        <p>
          <a href="#introduction">{t('workplan.introduction')}</a>
        </p>
      ) : null}
      {groups.map(({ group, priorities }) => (
        <div key={group ?? ''}>
          <p className="small-heading">
            <GroupName group={group} alone={groups.length === 1} />
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
        </div>
      ))}
    </nav>
  );
}

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { InWords, RichText } from '~/ui/worded';
import { GroupName } from '../group-name';
import { PriorityActivities, PriorityDescription, PriorityFacts } from '../priority-facts';
import type { WorkplanView } from '../read-workplan.server';
import { WorkplanFacts } from '../workplan-facts';
import { sectionsOf } from '../workplan-sections';
import { draftAddress } from './draft-address';
import { DraftPage } from './draft-page';
import type { DraftPreview } from './read-draft-preview.server';

/** The draft as readers will get it, under the name that they will know it by. */
export function DraftPreviewPage({ preview }: { preview: DraftPreview }) {
  const { t } = useTranslation();
  const { desk, workplan } = preview;
  const { slug } = desk.space;
  const publish = draftAddress(slug, '/publish');
  return (
    <DraftPage
      desk={desk}
      step="publish"
      within={[{ to: publish, label: t('workplanDesk.publishTitle') }]}
      title={<InWords of={{ text: workplan.title, language: workplan.language }} />}
      lead={t('workplan.lead')}
    >
      <Notice kind="waiting">
        {t('workplanDesk.previewLead')}{' '}
        <LocalLink className="ds-link" to={publish}>
          {t('workplanDesk.backToPublish')}
        </LocalLink>
      </Notice>
      <WorkplanFacts workplan={workplan} spaceSlug={slug} />
      <PreviewedDocument workplan={workplan} spaceSlug={slug} />
    </DraftPage>
  );
}

/** Looks as `WorkplanDocument` does, without its links: what they lead to is made by publishing. */
function PreviewedDocument({ workplan, spaceSlug }: { workplan: WorkplanView; spaceSlug: string }) {
  const { t } = useTranslation();
  const { introduction, isTitled, sections } = sectionsOf(workplan);
  const { language } = workplan;
  return (
    <>
      {introduction.length > 0 ? (
        <section className="section">
          {isTitled ? null : <h2 className="ds-heading">{t('workplan.introduction')}</h2>}
          <PreviewedBlocks of={introduction} language={language} />
        </section>
      ) : null}
      {sections.map(({ group, opening, priorities, after }) => (
        <Fragment key={group ?? ''}>
          <section className="section">
            {opening.length > 0 ? (
              <PreviewedBlocks of={opening} language={language} />
            ) : (
              <h2 className="ds-heading">
                <GroupName group={group} alone={sections.length === 1} />
              </h2>
            )}
            {priorities.map((priority) => (
              <Fragment key={priority.termId}>
                <article className="priority">
                  <h3 className="ds-heading">
                    <TermName term={priority} />
                  </h3>
                  <PriorityDescription priority={priority} />
                  <PreviewedBlocks of={priority.blocks} language={language} />
                  <PriorityActivities priority={priority} />
                  <PriorityFacts priority={priority} spaceSlug={spaceSlug} />
                </article>
                {priority.following.length > 0 ? (
                  <div className="between">
                    <PreviewedBlocks of={priority.following} language={language} />
                  </div>
                ) : null}
              </Fragment>
            ))}
          </section>
          {after.length > 0 ? (
            <section className="section">
              <PreviewedBlocks of={after} language={language} />
            </section>
          ) : null}
        </Fragment>
      ))}
    </>
  );
}

function PreviewedBlocks(props: { of: WorkplanView['introduction']; language: string }) {
  return props.of.map(({ place, html }) => (
    <div className="block" key={place}>
      <span className="block-number">{place}</span>
      <RichText html={html} language={props.language} />
    </div>
  ));
}

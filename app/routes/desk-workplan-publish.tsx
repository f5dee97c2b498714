import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { publishWorkplanDraft } from '~/spaces/publish-workplan-draft.server';
import { workplanDeskAddress } from '~/spaces/workplan-desk/draft-address';
import { DraftChangesSummary } from '~/spaces/workplan-desk/draft-changes-summary';
import { DraftPage } from '~/spaces/workplan-desk/draft-page';
import { DraftProblems } from '~/spaces/workplan-desk/draft-problems';
import { publishDraftSchema } from '~/spaces/workplan-desk/draft-schema';
import { DraftSummary } from '~/spaces/workplan-desk/draft-summary';
import { PublishDraftForm } from '~/spaces/workplan-desk/publish-draft-form';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { readDraftChanges } from '~/spaces/workplan-versions/read-draft-changes.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { answeringDraft } from './draft-request.server';

/** Thousands of blocks are compared with those that are published. */
const PUBLISHING_SECONDS = 60;

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    const desk = await readDraft(actor, slug, language);
    const changed = desk.isFurther ? await readDraftChanges(actor, slug, language) : null;
    return { desk, changed, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(args, async ({ actor, goTo }, slug) => {
    return answeringForm(args.request, publishDraftSchema, async ({ revision }) => {
      await perform(publishWorkplanDraft, actor, { slug, revision }, PUBLISHING_SECONDS);
      return goTo(`${workplanDeskAddress(slug)}?done=workplanPublished`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.publishTitle');

export default function DeskWorkplanPublish() {
  const { desk, changed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DraftPage desk={desk} step="publish" title={t('workplanDesk.publishTitle')}>
      <Section id="summary" title={t('workplanDesk.summary')}>
        <DraftSummary desk={desk} />
      </Section>
      <DraftProblems desk={desk} />
      {changed ? <DraftChangesSummary changed={changed} /> : null}
      <PublishDraftForm desk={desk} />
    </DraftPage>
  );
}

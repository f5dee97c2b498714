import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { DraftPage } from '~/spaces/workplan-desk/draft-page';
import { DraftChangesForm } from '~/spaces/workplan-versions/draft-changes-form';
import { pairBlocks } from '~/spaces/workplan-versions/pair-blocks.server';
import { pairsFormSchema, pairsSent } from '~/spaces/workplan-versions/pairs-form';
import { readDraftChanges } from '~/spaces/workplan-versions/read-draft-changes.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

/** A choice for each of thousands of paragraphs. */
const PAIRS_FORM_BYTES = 2_000_000;

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    return { page: await readDraftChanges(actor, slug, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      return answeringForm(
        args.request,
        pairsFormSchema,
        async ({ stay, revision, pairs }) => {
          await perform(pairBlocks, actor, { slug, revision, pairs: pairsSent(pairs) });
          return goTo(`${draftAddress(slug, stay ? '/compare' : '/publish')}?done=pairsSaved`);
        },
        { limitBytes: PAIRS_FORM_BYTES },
      );
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'versions.compare.title');

export default function CompareDraft() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DraftPage
      desk={{ space: page.space, isFurther: true }}
      step="compare"
      title={t('versions.compare.title')}
      lead={t('versions.compare.lead', { version: page.current })}
    >
      {page.problems > 0 ? <p className="section-note">{t('versions.compare.problems')}</p> : null}
      <DraftChangesForm page={page} />
    </DraftPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { mergeOrganisations } from '~/accounts/merge-organisations.server';
import { organisationAddress } from '~/accounts/organisation';
import { MergeSteps } from '~/accounts/organisation-merge';
import { chosenOrganisationSchema } from '~/accounts/organisation-schema';
import { askedFor } from '~/accounts/organisation-search.server';
import { canManageOrganisations } from '~/accounts/permissions';
import { readMergePage } from '~/accounts/read-merge-page.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageOrganisations);
    const query = new URL(args.request.url).searchParams;
    const asked = askedFor(query.get('q'));
    const where = { slug: args.params.slug ?? '', asked, into: query.get('into') };
    return { page: await readMergePage(actor, where, language), asked, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageOrganisations);
    return answeringForm(args.request, chosenOrganisationSchema, async ({ organisation: into }) => {
      const { slug } = await perform(mergeOrganisations, actor, { from: args.params.slug ?? '', into });
      return goTo(`${organisationAddress(slug)}?done=organisationsMerged`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'merge.title');

export default function DeskOrganisationMerge() {
  const { page, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskPage here="organisations" title={t('merge.title')} lead={<p>{t('merge.lead')}</p>}>
      <MergeSteps page={page} asked={asked} />
    </DeskPage>
  );
}

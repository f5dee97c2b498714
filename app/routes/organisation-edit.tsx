import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { editOrganisation } from '~/accounts/edit-organisation.server';
import { organisationAddress } from '~/accounts/organisation';
import { OrganisationFields, useOrganisationLabels } from '~/accounts/organisation-fields';
import { organisationSchema } from '~/accounts/organisation-schema';
import { readOrganisationForm } from '~/accounts/read-organisation-form.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { ...(await readOrganisationForm(actor, args.params.slug ?? '', language)), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, organisationSchema, async (input) => {
      const { slug } = await perform(editOrganisation, actor, { ...input, slug: args.params.slug ?? '' });
      return goTo(`${organisationAddress(slug)}?done=saved`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'organisationForm.editTitle');

export default function OrganisationEdit() {
  const { organisation, choices, isLookedAtAgain } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { slug, ...defaults } = organisation;
  const form = usePlainForm(organisationSchema, { labels: useOrganisationLabels(), defaults });
  return (
    <Page
      trail={[
        { to: '/organisations', label: t('organisations.title') },
        { to: organisationAddress(slug), label: <bdi>{organisation.name}</bdi> },
      ]}
      title={t('organisationForm.editTitle')}
      lead={<p>{t('organisationForm.lead')}</p>}
    >
      <PlainForm form={form} submit={t('organisationForm.submit')}>
        <OrganisationFields
          fields={form.fields}
          choices={choices}
          nameHint={
            <>
              {t('organisationForm.nameHint')} {isLookedAtAgain ? t('organisationForm.nameLook') : null}
            </>
          }
        />
      </PlainForm>
    </Page>
  );
}

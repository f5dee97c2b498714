import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { askForMembership } from '~/accounts/ask-for-membership.server';
import { organisationChoices } from '~/accounts/organisation-choices';
import { OrganisationFields, useOrganisationLabels } from '~/accounts/organisation-fields';
import { OrganisationNameHint } from '~/accounts/organisation-name-hint';
import { organisationSchema } from '~/accounts/organisation-schema';
import { askedFor } from '~/accounts/organisation-search.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language } = signedInReaderOf(args);
    const name = askedFor(new URL(args.request.url).searchParams.get('name'));
    return { name, choices: organisationChoices(language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, organisationSchema, async ({ name, ...said }) => {
      await perform(askForMembership, actor, { ...said, organisation: name, mustBeNew: true });
      return goTo('/account/organisations?done=membershipAsked');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'ownOrganisations.newTitle');

export default function StateOrganisation() {
  const { name, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(organisationSchema, { labels: useOrganisationLabels(), defaults: { name } });
  return (
    <AccountPage
      here="organisations"
      title={t('ownOrganisations.newTitle')}
      lead={<p>{t('ownOrganisations.newLead')}</p>}
    >
      <PlainForm form={form} submit={t('ownOrganisations.newSubmit')}>
        <OrganisationFields
          fields={form.fields}
          choices={choices}
          nameHint={<OrganisationNameHint field={form.fields.name} />}
        />
      </PlainForm>
    </AccountPage>
  );
}

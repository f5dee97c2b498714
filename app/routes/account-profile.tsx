import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { editProfile } from '~/accounts/edit-profile.server';
import { profileSchema } from '~/accounts/own-account-schema';
import { readOwnAccount } from '~/accounts/read-own-account.server';
import { StakeholderGroupField } from '~/accounts/stakeholder-group-field';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    const { name, stakeholderGroup } = await readOwnAccount(person, language);
    return { language, name, stakeholderGroup };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { person, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, profileSchema, async (input) => {
      await perform(editProfile, person, input);
      return goTo('/account/profile?done=saved');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'profile.title');

export default function AccountProfile() {
  const { t } = useTranslation();
  const { name, stakeholderGroup } = useLoaderData<typeof loader>();
  const form = usePlainForm(profileSchema, {
    labels: { name: t('profile.name'), group: t('profile.group') },
    defaults: { name, group: stakeholderGroup },
  });
  return (
    <AccountPage here="profile" title={t('profile.title')} lead={<p>{t('profile.lead')}</p>}>
      <PlainForm form={form} submit={t('profile.submit')}>
        <TextField field={form.fields.name} autoComplete="name" />
        <StakeholderGroupField field={form.fields.group} hint={t('profile.groupHint')} />
      </PlainForm>
    </AccountPage>
  );
}

import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changeRole } from '~/accounts/change-role.server';
import { canManageAccounts } from '~/accounts/permissions';
import { roleSchema } from '~/accounts/person-schema';
import { PersonStep } from '~/accounts/person-step';
import { personAddress } from '~/accounts/person-view';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { HiddenField } from '~/ui/form/hidden-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { personLoader } from './person-step.server';
import { idOf, readerWhoMay } from './reader.server';

export const loader = personLoader;

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, person, goTo } = readerWhoMay(args, canManageAccounts);
    const accountId = idOf(args.params.id);
    return answeringForm(args.request, roleSchema, async ({ role }) => {
      await perform(changeRole, actor, { accountId, role });
      // Who gave the own role away has no desk any more.
      const isOut = accountId === person.accountId && role !== 'secretariat';
      return goTo(`${isOut ? '/account' : personAddress(accountId)}?done=roleChanged`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'people.role');

export default function RoleOfPerson() {
  const { person } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(roleSchema, { labels: { role: t('people.role') } });
  const isSecretariat = person.role === 'secretariat';
  return (
    <PersonStep person={person} step={isSecretariat ? 'take' : 'give'} form={form}>
      <HiddenField name="role" value={isSecretariat ? 'participant' : 'secretariat'} />
    </PersonStep>
  );
}

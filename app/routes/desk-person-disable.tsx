import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { disableAccount } from '~/accounts/disable-account.server';
import { canManageAccounts } from '~/accounts/permissions';
import { nothingSchema } from '~/accounts/person-schema';
import { PersonStep } from '~/accounts/person-step';
import { personAddress } from '~/accounts/person-view';
import { readAccount } from '~/accounts/read-account.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { idOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageAccounts);
    return { person: await readAccount(actor, idOf(args.params.id)), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageAccounts);
    const accountId = idOf(args.params.id);
    return answeringForm(args.request, nothingSchema, async () => {
      await perform(disableAccount, actor, { accountId });
      return goTo(`${personAddress(accountId)}?done=accountDisabled`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'people.disable.title');

export default function DisablePerson() {
  const { person } = useLoaderData<typeof loader>();
  return <PersonStep person={person} step="disable" form={usePlainForm(nothingSchema, { labels: {} })} />;
}

import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { canManageAccounts } from '~/accounts/permissions';
import { resetSchema } from '~/accounts/person-schema';
import { PersonStep } from '~/accounts/person-step';
import { personAddress } from '~/accounts/person-view';
import { resetAccountByMail } from '~/accounts/reset-account-by-mail.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { CheckboxField } from '~/ui/form/choice-fields';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { personLoader } from './person-step.server';
import { idOf, readerWhoMay } from './reader.server';

export const loader = personLoader;

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageAccounts);
    const accountId = idOf(args.params.id);
    return answeringForm(args.request, resetSchema, async ({ secondFactor }) => {
      await perform(resetAccountByMail, actor, { accountId, secondFactor });
      return goTo(`${personAddress(accountId)}?done=accountReset`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'people.reset.title');

export default function ResetPerson() {
  const { person } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(resetSchema, { labels: { secondFactor: t('people.reset.secondFactor') } });
  return (
    <PersonStep person={person} step="reset" form={form}>
      {person.hasSecondFactor ? (
        <CheckboxField field={form.fields.secondFactor} hint={t('people.reset.secondFactorHint')} />
      ) : null}
    </PersonStep>
  );
}

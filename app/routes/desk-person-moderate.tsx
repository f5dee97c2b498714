import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { canManageAccounts } from '~/accounts/permissions';
import { moderateSchema } from '~/accounts/person-schema';
import { PersonStep } from '~/accounts/person-step';
import { personAddress } from '~/accounts/person-view';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { addModerator } from '~/spaces/add-moderator.server';
import { readModerationForm } from '~/spaces/read-moderated-spaces.server';
import { SelectField } from '~/ui/form/choice-fields';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { idOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageAccounts);
    return { ...(await readModerationForm(actor, idOf(args.params.id), language)), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageAccounts);
    const accountId = idOf(args.params.id);
    return answeringForm(args.request, moderateSchema, async ({ space }) => {
      await perform(addModerator, actor, { accountId, space });
      return goTo(`${personAddress(accountId)}?done=moderatorAdded`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'people.moderate.title');

export default function ModeratingPerson() {
  const { person, spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(moderateSchema, { labels: { space: t('people.space') } });
  return (
    <PersonStep person={person} step="moderate" form={form}>
      <SelectField
        field={form.fields.space}
        empty={t('people.chooseSpace')}
        choices={spaces.map(({ slug, title }) => ({ value: slug, label: title.text }))}
      />
    </PersonStep>
  );
}

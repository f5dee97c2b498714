import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { NewSpaceForm } from '~/spaces/new-space-form';
import { canManageSpaces } from '~/spaces/permissions';
import { newSpaceSchema } from '~/spaces/space-settings-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { startSpace } from '~/spaces/start-space.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => ({ language: readerWhoMay(args, canManageSpaces).language }));

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    return answeringForm(args.request, newSpaceSchema, async (input) => {
      const { slug } = await perform(startSpace, actor, input);
      return goTo(`${spaceDeskAddress(slug)}?done=spaceStarted`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'newSpace.title');

export default function DeskSpaceNew() {
  const { t } = useTranslation();
  return (
    <DeskPage title={t('newSpace.title')} lead={<p>{t('newSpace.lead')}</p>}>
      <NewSpaceForm />
    </DeskPage>
  );
}

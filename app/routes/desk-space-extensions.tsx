import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { ExtensionsDesk } from '~/spaces/extensions-desk';
import { grantExtension } from '~/spaces/grant-extension.server';
import { canManageSpaces } from '~/spaces/permissions';
import { readExtensions } from '~/spaces/read-extensions.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { extensionSchema } from '~/spaces/space-settings-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    const asked = new URL(args.request.url).searchParams.get('q');
    return { page: await readExtensions(actor, args.params.slug ?? '', asked, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    const slug = args.params.slug ?? '';
    return answeringForm(args.request, extensionSchema, async (input) => {
      await perform(grantExtension, actor, { slug, ...input });
      return goTo(`${spaceDeskAddress(slug, '/extensions')}?done=extensionGiven`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'extensions.title');

export default function DeskSpaceExtensions() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <SpaceDeskPage
      space={page.space}
      here="extensions"
      title={t('extensions.title')}
      lead={<p>{t('extensions.lead')}</p>}
    >
      <ExtensionsDesk page={page} />
    </SpaceDeskPage>
  );
}

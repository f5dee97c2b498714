import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { editSpace } from '~/spaces/edit-space.server';
import { canManageSpaces } from '~/spaces/permissions';
import { readSpaceSettings } from '~/spaces/read-space-settings.server';
import { SpaceSettingsDesk } from '~/spaces/space-settings-desk';
import { SETTINGS_BYTES, type SpaceSettingsForm, spaceSettingsSchema } from '~/spaces/space-settings-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    return { page: await readSpaceSettings(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerWhoMay(args, canManageSpaces);
    const slug = args.params.slug ?? '';
    const { otherLanguages } = await readSpaceSettings(actor, slug, language);
    const save = async (settings: SpaceSettingsForm) => {
      const saved = await perform(editSpace, actor, { slug, settings });
      return goTo(`${spaceDeskAddress(saved.slug, '/settings')}?done=saved`);
    };
    return answeringForm(args.request, spaceSettingsSchema(otherLanguages), save, {
      limitBytes: SETTINGS_BYTES,
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'settings.page');

export default function DeskSpaceSettings() {
  return <SpaceSettingsDesk page={useLoaderData<typeof loader>().page} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { canManageSpaces } from '~/spaces/permissions';
import { previewWelcome } from '~/spaces/preview-welcome.server';
import { readSpaceSettings } from '~/spaces/read-space-settings.server';
import { SpaceSettingsDesk } from '~/spaces/space-settings-desk';
import { SETTINGS_BYTES, type SpaceSettingsForm, spaceSettingsSchema } from '~/spaces/space-settings-schema';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The settings' page once more; the welcome text sent here stands on it as it would look. Nothing is written. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    return { page: await readSpaceSettings(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    const { otherLanguages } = await readSpaceSettings(actor, args.params.slug ?? '', language);
    const preview = (settings: SpaceSettingsForm) => ({ preview: previewWelcome(actor, settings) });
    return answeringForm(args.request, spaceSettingsSchema(otherLanguages), preview, {
      limitBytes: SETTINGS_BYTES,
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'settings.page');

export default function DeskSpaceSettingsPreview() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer && 'preview' in answer ? answer.preview : undefined;
  return <SpaceSettingsDesk page={page} preview={preview} />;
}

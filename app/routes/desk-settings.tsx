import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeSettings } from '~/accounts/change-settings.server';
import { canChangeSettings } from '~/accounts/permissions';
import { readSettings } from '~/accounts/read-settings.server';
import { settingsSchema } from '~/accounts/schema';
import { SettingsPage } from '~/accounts/settings-page';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canChangeSettings);
    return { settings: await readSettings(actor), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canChangeSettings);
    return answeringForm(args.request, settingsSchema, async (input) => {
      await perform(changeSettings, actor, input);
      return goTo('/desk/settings?done=saved');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'desk.settings.title');

export default function DeskSettings() {
  const { settings } = useLoaderData<typeof loader>();
  return <SettingsPage settings={settings} />;
}

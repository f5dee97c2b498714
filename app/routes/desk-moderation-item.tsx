import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ItemPage } from '~/moderation/desk/item-page';
import { itemName } from '~/moderation/desk/queue-list';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { pageMeta } from '~/ui/page-meta';
import { itemPageOf } from './moderation-item.server';

export const loader = (args: LoaderFunctionArgs) => answering(() => itemPageOf(args, args.params.item ?? ''));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const page = t('moderationDesk.page', { item: itemName(t, data.page.key) });
  return pageMeta({ title: t('site.title', { page }) });
};

export default function DeskModerationItem() {
  const { page } = useLoaderData<typeof loader>();
  return <ItemPage page={page} />;
}

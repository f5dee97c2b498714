import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { releaseItem } from '~/moderation/desk/claims.server';
import { EndOfQueue } from '~/moderation/desk/end-of-queue';
import { readNext } from '~/moderation/desk/read-next.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { isPrefetch } from './moderation-item.server';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = signedInReaderOf(args);
    const { slug = '' } = args.params;
    const { search } = new URL(args.request.url);
    const { after, next, end } = await readNext(actor, { slug, search }, language);
    if (after && !isPrefetch(args.request)) await perform(releaseItem, actor, { slug, item: after });
    if (next) throw goTo(next);
    return { end, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'moderationDesk.end');

export default function DeskModerationNext() {
  const { end } = useLoaderData<typeof loader>();
  return <EndOfQueue end={end} />;
}

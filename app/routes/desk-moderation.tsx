import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { QueuePage } from '~/moderation/desk/queue-page';
import { readQueuePage } from '~/moderation/desk/read-queue-page.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const { search } = new URL(args.request.url);
    const page = await readQueuePage(actor, { slug: args.params.slug ?? '', search }, language);
    return { page, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'moderationDesk.title');

export default function DeskModeration() {
  const { page } = useLoaderData<typeof loader>();
  return <QueuePage {...page} />;
}

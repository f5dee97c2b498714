import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canEditReasons } from '~/moderation/permissions';
import { readReasonDesk } from '~/moderation/reasons/read-reason-desk.server';
import { ReasonDeskPage } from '~/moderation/reasons/reason-desk';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditReasons);
    return { desk: await readReasonDesk(actor, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'reasons.title');

export default function DeskReasons() {
  const { desk } = useLoaderData<typeof loader>();
  return <ReasonDeskPage desk={desk} />;
}

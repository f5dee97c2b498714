import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readWaitingBySpace } from '~/moderation/desk/read-waiting.server';
import { WaitingLink } from '~/moderation/desk/waiting-link';
import { answering } from '~/platform/http.server';
import { readSpaceDesk } from '~/spaces/read-space-desk.server';
import { SpaceDeskFront } from '~/spaces/space-desk-front';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { titleMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const desk = await readSpaceDesk(actor, args.params.slug ?? '', language);
    return { desk, waiting: await readWaitingBySpace(actor, [desk.space]), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'spaceDesk.pages.overview');

export default function DeskSpace() {
  const { desk, waiting } = useLoaderData<typeof loader>();
  return (
    <SpaceDeskPage space={desk.space} here="overview" title={<InWords of={desk.space.title} />}>
      <SpaceDeskFront
        desk={desk}
        waiting={<WaitingLink slug={desk.space.slug} count={waiting[desk.space.slug] ?? 0} />}
      />
    </SpaceDeskPage>
  );
}

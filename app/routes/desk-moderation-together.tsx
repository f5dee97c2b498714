import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { decideTogether } from '~/moderation/decide-together.server';
import { readTogether } from '~/moderation/deciding/read-together.server';
import { TogetherChoice, TogetherForm } from '~/moderation/deciding/together-form';
import { readShownComment, togetherSchema } from '~/moderation/deciding/together-schema';
import { queueAddress } from '~/moderation/desk/desk-address';
import { moderationAddress } from '~/moderation/moderation-address';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

/** Numbers have at most nine digits. */
const NUMBER = /^[1-9]\d{0,8}$/;
/** Long enough for everybody's turn. */
const SECONDS = 60;

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const { searchParams } = new URL(args.request.url);
    const numbers = searchParams
      .getAll('n')
      .filter((one) => NUMBER.test(one))
      .map(Number);
    const given = { slug: args.params.slug ?? '', kind: searchParams.get('kind'), numbers };
    return { page: await readTogether(actor, given, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const slug = args.params.slug ?? '';
    return answeringForm(args.request, togetherSchema, async ({ comment, ...sent }) => {
      const comments = comment.map(readShownComment);
      const [together] = await perform(decideTogether, actor, { ...sent, slug, comments }, SECONDS);
      return goTo(queueAddress(slug, together ? `?together=${together}` : ''));
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'deciding.togetherPage');

export default function DeskModerationTogether() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, kind } = page;
  return (
    <SpaceDeskPage
      space={space}
      here="moderation"
      trail={[{ to: moderationAddress(space.slug), label: t('deciding.queue') }]}
      title={t(kind ? `deciding.togetherTitle.${kind}` : 'deciding.togetherPage')}
    >
      {kind ? <TogetherForm page={page} kind={kind} /> : <TogetherChoice page={page} />}
    </SpaceDeskPage>
  );
}

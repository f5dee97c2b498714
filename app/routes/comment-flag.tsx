import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CommentPageFrame } from '~/comments/afterwards/comment-page-frame';
import { commentAddress } from '~/comments/comment-view';
import { FlagForm } from '~/moderation/flags/flag-form';
import { flagSchema } from '~/moderation/flags/flag-schema';
import { readFlagPage } from '~/moderation/flags/read-flag-page.server';
import { sendFlag } from '~/moderation/flags/send-flag.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { spaceAddress } from '~/spaces/space-view';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    return { page: await readFlagPage(person, where, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { person, goTo } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    return answeringForm(args.request, flagSchema, async (input) => {
      const { isStillPublic } = await sendFlag(person, { ...where, ...input }, args.context.clientAddress);
      const next = isStillPublic ? commentAddress(where.slug, where.number) : spaceAddress(where.slug);
      return goTo(`${next}?done=commentFlagged`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'flag.page');

export default function CommentFlag() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPageFrame
      space={page.space}
      number={page.number}
      title={t('flag.title', { number: page.number })}
      lead={<p>{t('flag.lead')}</p>}
    >
      <FlagForm page={page} />
    </CommentPageFrame>
  );
}

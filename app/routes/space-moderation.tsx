import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { moderationNumbersAddress } from '~/moderation/moderation-address';
import { NumbersPage } from '~/moderation/numbers/numbers-page';
import { readModerationNumbers } from '~/moderation/numbers/read-moderation-numbers.server';
import { translator } from '~/platform/i18n';
import { pageMeta } from '~/ui/page-meta';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const numbers = await readModerationNumbers(actor, args.params.slug ?? '', language);
    return { numbers, language, address: canonical(moderationNumbersAddress(numbers.space.slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const page = t('moderationNumbers.of', { title: data.numbers.space.title.text });
  return pageMeta({
    title: t('site.title', { page }),
    description: t('moderationNumbers.lead'),
    address: data.address,
  });
};

export default function SpaceModeration() {
  const { numbers } = useLoaderData<typeof loader>();
  return <NumbersPage numbers={numbers} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTermPage } from '~/analysis/read-term-page.server';
import { TermPage } from '~/analysis/term-page';
import { termPageMeta } from '~/analysis/term-page-meta';
import { termAddress } from '~/frameworks/term-view';
import { answeringReader } from './reader.server';
import { termRequest } from './term-request.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const page = await readTermPage(actor, termRequest(args, args.params.framework ?? ''), language);
    return { page, language, address: canonical(termAddress(page.space.slug, page.term)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? termPageMeta(data) : []);

export default function TermInSpace() {
  return <TermPage page={useLoaderData<typeof loader>().page} />;
}

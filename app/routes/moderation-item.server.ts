import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { claimItem } from '~/moderation/desk/claims.server';
import type { ItemPage } from '~/moderation/desk/item-view';
import { readItemPage } from '~/moderation/desk/read-item-page.server';
import { perform } from '~/platform/perform.server';
import { signedInReaderOf } from './reader.server';

/** A browser that fetches a page before anybody asked for it works on nothing. */
export const isPrefetch = ({ headers }: Request): boolean =>
  /prefetch/i.test(`${headers.get('Sec-Purpose')} ${headers.get('Purpose')}`);

/** What a page of one item of the queue shows; `item` as in its address. Who opens it and may decide on it claims it. */
export async function itemPageOf(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  item: string,
): Promise<{ page: ItemPage; language: string }> {
  const { actor, language } = signedInReaderOf(args);
  const { slug = '' } = args.params;
  const { search } = new URL(args.request.url);
  const page = await readItemPage(actor, { slug, item, search }, language);
  if (!page.mayAct || page.refusal !== null || isPrefetch(args.request)) return { page, language };
  const claim = await perform(claimItem, actor, { slug, item });
  return { page: { ...page, claim, mayAct: claim === null || claim.isMine }, language };
}

import type { ActionFunctionArgs } from '@remix-run/node';
import { filtersIn, searchOf } from '~/moderation/desk/desk-address';
import { button } from './button.server';
import { type SignedInReader, signedInReaderOf } from './reader.server';

interface ItemOfSpace {
  slug: string;
  item: string;
}

/** The action of a button on an item of the queue; `search` has the filters of its list. */
export const itemButton =
  (work: (who: SignedInReader, where: ItemOfSpace, search: string) => Promise<Response>) =>
  (args: ActionFunctionArgs) =>
    button(signedInReaderOf, (who, _form, { slug = '', item = '' }) =>
      work(who, { slug, item }, searchOf(filtersIn(new URL(args.request.url).search))),
    )(args);

import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { BadInput } from '~/platform/errors';
import { ASKED_CHARACTERS_MOST } from '~/tagging/author-tags/check-schema';
import { readTermsToAdd } from '~/tagging/author-tags/read-terms-to-add.server';
import { answeringWriter, placeIn } from './writer.server';

/** Where the script of the page on which a draft is posted looks for terms to add; without it the page itself does. */
export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language }) => {
    placeIn(args.params);
    const asked = new URL(args.request.url).searchParams.get('q') ?? '';
    if (asked.length > ASKED_CHARACTERS_MOST) throw new BadInput('Ask with fewer words.');
    const terms = await readTermsToAdd(actor, args.params.slug ?? '', asked, language);
    return json({ terms }, { headers: { 'Cache-Control': 'no-store' } });
  });

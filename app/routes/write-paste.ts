import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { writingAddress } from '~/comments/writing/writing-place';
import { BadInput } from '~/platform/errors';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { markdownOfPastedHtml } from '~/platform/text/pasted-html.server';
import { readerOf, signedInReaderOf } from './reader.server';
import { placeIn } from './writer.server';

/** What a word processor copies for a whole long comment, with all its styles. */
const PASTE_BYTES = 2 * 1024 * 1024;

/** Where the script of the page of writing has pasted HTML turned into Markdown; who looks at it is led to that page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(writingAddress(args.params.slug ?? '', placeIn(args.params))));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    signedInReaderOf(args);
    placeIn(args.params);
    const form = await readForm(args.request, { limitBytes: PASTE_BYTES });
    const html = form.get('html');
    if (typeof html !== 'string') throw new BadInput('Send what was pasted, as the field “html”.');
    return json({ markdown: markdownOfPastedHtml(html) });
  });

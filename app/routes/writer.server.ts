import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { FileSender } from '~/comments/draft-files/receive-files.server';
import { readPlaceKey, type WritingPlace } from '~/comments/writing/writing-place';
import { NotFound } from '~/platform/errors';
import { answering } from '~/platform/http.server';
import { type Reader, readerOf, signedInReaderOf } from './reader.server';

/** The place of writing in an address. Throws `NotFound` for what is none. */
export function placeIn(params: LoaderFunctionArgs['params']): WritingPlace {
  const place = readPlaceKey(params.place ?? '');
  if (!place) throw new NotFound('There is nothing here to write on.');
  return place;
}

/** Whether a loader is asked for the page on which a form that was just refused is shown again. */
export const isBehindForm = (request: Request): boolean => request.headers.has('Content-Type');

/**
 * The loader of a page of writing. Who is not signed in is led to the sign-in and back; but where a form was sent after the session had
 * ended, the page is made for them as they are: it holds what they typed.
 */
export const answeringWriter = <T>(
  args: LoaderFunctionArgs,
  work: (reader: Reader) => Promise<T>,
): Promise<T> =>
  answering(async () => work(isBehindForm(args.request) ? readerOf(args) : signedInReaderOf(args)));

/** Who sends a file to what they write in the place of the address. */
export function senderOf(args: ActionFunctionArgs): FileSender {
  const { person, language } = signedInReaderOf(args);
  const { context, params } = args;
  return {
    actor: person,
    language,
    address: context.clientAddress,
    slug: params.slug ?? '',
    place: placeIn(params),
  };
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canRecordComments } from '~/comments/permissions';
import { enterLetter } from '~/imports/letter/enter-letter.server';
import { LetterPage } from '~/imports/letter/letter-page';
import { letterSchema } from '~/imports/letter/letter-schema';
import { readLetterPage } from '~/imports/letter/read-letter-page.server';
import { receivedCommentAddress } from '~/imports/received-address';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** A letter of the greatest length, each sign of four bytes, with what a form puts around it. */
const LETTER_FORM_BYTES = 1_000_000;

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    const query = new URL(args.request.url).searchParams;
    const sent = { sha256: query.get('file'), name: query.get('name') };
    return { page: await readLetterPage(actor, args.params.slug ?? '', sent, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language, goTo } = readerWhoMay(args, canRecordComments);
    const slug = args.params.slug ?? '';
    return answeringForm(
      args.request,
      letterSchema,
      async (letter) => {
        const { number } = await perform(enterLetter, actor, { ...letter, slug, readerLanguage: language });
        return goTo(`${receivedCommentAddress(slug, number)}?done=letterEntered`);
      },
      { limitBytes: LETTER_FORM_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.letterForm.title');

export default function DeskLetter() {
  const { page } = useLoaderData<typeof loader>();
  return <LetterPage page={page} />;
}

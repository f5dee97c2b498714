import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canRecordComments } from '~/comments/permissions';
import { enterLetter } from '~/imports/letter/enter-letter.server';
import { LetterPage } from '~/imports/letter/letter-page';
import { letterSchema } from '~/imports/letter/letter-schema';
import { readLetterForm } from '~/imports/letter/read-letter-form.server';
import { readLetterPage } from '~/imports/letter/read-letter-page.server';
import { receivedCommentAddress } from '~/imports/received-address';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    return { page: await readLetterPage(actor, args.params.slug ?? '', language), language };
  });

/** Enters the letter; where its text was read from its file just now, shows it first. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerWhoMay(args, canRecordComments);
    const slug = args.params.slug ?? '';
    const { request, limitBytes, refused, toLookOver } = await readLetterForm(actor, slug, args.request);
    if (toLookOver) return data(toLookOver);
    return answeringForm(
      request,
      letterSchema,
      async (letter) => {
        if (refused) throw refused;
        const { number } = await perform(enterLetter, actor, { ...letter, slug, readerLanguage: language });
        return goTo(`${receivedCommentAddress(slug, number)}?done=letterEntered`);
      },
      { limitBytes },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.letterForm.title');

export default function DeskLetter() {
  const { page } = useLoaderData<typeof loader>();
  return <LetterPage page={page} />;
}

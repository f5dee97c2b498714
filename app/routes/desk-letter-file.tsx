import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canRecordComments } from '~/comments/permissions';
import { keepLetterFile } from '~/imports/letter/keep-letter-file.server';
import { LetterPage } from '~/imports/letter/letter-page';
import { letterFileSchema } from '~/imports/letter/letter-schema';
import { readLetterPage } from '~/imports/letter/read-letter-page.server';
import { readFileFormLimit } from '~/imports/read-file-limit.server';
import { letterAddress } from '~/imports/received-address';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The letter's page without a file, where the one that was sent could not be taken. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    const nothing = { sha256: null, name: null };
    return { page: await readLetterPage(actor, args.params.slug ?? '', nothing, language), language };
  });

/** Keeps the letter's file and leads to the form with its text. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canRecordComments);
    const slug = args.params.slug ?? '';
    const keep = async ({ file }: { file: File }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kept = await perform(keepLetterFile, actor, { slug, file: { name: file.name, bytes } });
      return goTo(`${letterAddress(slug)}?${new URLSearchParams({ file: kept.sha256, name: kept.name })}`);
    };
    return answeringForm(args.request, letterFileSchema, keep, { limitBytes: await readFileFormLimit(slug) });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.letterForm.title');

export default function DeskLetterFile() {
  const { page } = useLoaderData<typeof loader>();
  return <LetterPage page={page} />;
}

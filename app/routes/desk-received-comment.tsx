import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { attachFile } from '~/comments/attach-file.server';
import { canRecordComments } from '~/comments/permissions';
import { AttachFilePage } from '~/imports/attach-file-page';
import { letterFileSchema } from '~/imports/letter/letter-schema';
import { readFileFormLimit } from '~/imports/read-file-limit.server';
import { readReceivedComment } from '~/imports/read-received-comment.server';
import { receivedCommentAddress } from '~/imports/received-address';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    const { slug = '', number } = args.params;
    return { page: await readReceivedComment(actor, slug, numberOf(number), language), language };
  });

/** Attaches the file that was sent. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canRecordComments);
    const slug = args.params.slug ?? '';
    const number = numberOf(args.params.number);
    const attach = async ({ file }: { file: File }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await perform(attachFile, actor, { slug, number, file: { name: file.name, bytes } });
      return goTo(`${receivedCommentAddress(slug, number)}?done=fileAttached`);
    };
    const limitBytes = await readFileFormLimit(slug);
    return answeringForm(args.request, letterFileSchema, attach, { limitBytes });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'received.files.add');

export default function DeskReceivedComment() {
  const { page } = useLoaderData<typeof loader>();
  return <AttachFilePage page={page} />;
}

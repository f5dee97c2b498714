import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerStoredFile } from '~/attachments/answer-stored-file.server';
import { readAttachment } from '~/comments/read-attachment.server';
import { answering } from '~/platform/http.server';
import { idOf, readerOf } from './reader.server';

/** A file of a comment, to be saved. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = readerOf(args);
    const { slug = '', attachment, name = '' } = args.params;
    const file = await readAttachment(actor, { slug, id: idOf(attachment), name });
    return answerStoredFile(args.request, { ...file, tag: file.id });
  });

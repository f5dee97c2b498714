import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFile } from '~/attachments/answer-file';
import { readDraftFile } from '~/imports/workplan-document/read-draft-file.server';
import { answering } from '~/platform/http.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { readerWhoMay } from './reader.server';

/** The document that the draft in progress was read from, as it was sent. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = readerWhoMay(args, canEditWorkplan);
    return answerFile(args.request, await readDraftFile(actor, args.params.slug ?? ''));
  });

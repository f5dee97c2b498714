import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFile } from '~/attachments/answer-file';
import { readAnswerFormFile } from '~/imports/answer-form/read-answer-form-view.server';
import { answering } from '~/platform/http.server';
import { readerOf } from './reader.server';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The questions of a space with its draft workplan as a Word form, to be filled in without a connection. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, canonical } = readerOf(args);
    const { slug = '' } = args.params;
    const { bytes, tag } = await readAnswerFormFile(actor, slug, language, canonical(''));
    return answerFile(args.request, { name: `${slug}.docx`, mediaType: WORD, bytes, tag });
  });

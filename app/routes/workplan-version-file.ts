import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFile } from '~/attachments/answer-file';
import { readFile } from '~/attachments/read-file.server';
import { answering } from '~/platform/http.server';
import { readVersionFile } from '~/spaces/workplan-versions/read-version-file.server';
import { numberOf, readerOf } from './reader.server';

/** The document that a version of the workplan was read from, as it was sent. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.version) };
    const { name, sha256, mediaType } = await readVersionFile(actor, where, language);
    return answerFile(args.request, { name, mediaType, bytes: await readFile(sha256), tag: sha256 });
  });

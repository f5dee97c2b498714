import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readAnswerPreview } from '~/imports/answer-form/read-answer-preview.server';
import { FILLED_FORM_BYTES, filledFormSchema } from '~/imports/answer-form/taken-answers';
import { UploadPage } from '~/imports/answer-form/upload-page';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

/** The file, with what belongs to a form around it. */
const FORM_BYTES = FILLED_FORM_BYTES + 64 * 1024;

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

/** Shows what was found in the form; nothing is written. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, canonical } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', language, site: canonical('') };
    await readSpaceFrame(actor, where.slug, language);
    return answeringForm(
      args.request,
      filledFormSchema,
      async ({ file }) => {
        const preview = await readAnswerPreview(actor, where, new Uint8Array(await file.arrayBuffer()));
        return data({ preview });
      },
      { limitBytes: FORM_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'answerForm.upload.title');

export default function AnswersUpload() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <UploadPage space={space} preview={answer && 'preview' in answer ? answer.preview : null} />;
}

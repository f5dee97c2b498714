import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answersAddress } from '~/comments/submission/submission-address';
import { takeAnswers } from '~/imports/answer-form/take-answers.server';
import { TAKEN_BYTES, takeSchema } from '~/imports/answer-form/taken-answers';
import { UploadPage } from '~/imports/answer-form/upload-page';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

/** The form's page once more, for a form that would not do any more what it did when it was looked at. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const { slug = '' } = args.params;
    return answeringForm(
      args.request,
      takeSchema,
      async ({ read, take }) => {
        await perform(takeAnswers, actor, { slug, read, take });
        return goTo(`${answersAddress(slug)}?done=answersTaken`);
      },
      // Encoded for the address line, a letter may be nine signs.
      { limitBytes: TAKEN_BYTES * 3, hide: ['read'] },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'answerForm.upload.title');

export default function AnswersTake() {
  const { space } = useLoaderData<typeof loader>();
  return <UploadPage space={space} preview={null} />;
}

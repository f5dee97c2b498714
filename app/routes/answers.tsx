import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noteFormGiven } from '~/comments/checks/form-given.server';
import { AnswersDesk } from '~/comments/submission/answers-desk';
import { ANSWERS_BYTES, answersIn, answersSchema } from '~/comments/submission/answers-schema';
import { checkSubmission } from '~/comments/submission/check-submission.server';
import { currentQuestions } from '~/comments/submission/current-questions.server';
import { readAnswersPage } from '~/comments/submission/read-answers-page.server';
import { elsewhereInWords, saveAnswers } from '~/comments/submission/save-answers.server';
import { answersAddress } from '~/comments/submission/submission-address';
import { isTrapped } from '~/comments/writing/writing-schema';
import { Conflict } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';
import { answeringWriter } from './writer.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language }) => {
    const { slug = '' } = args.params;
    const page = await readAnswersPage(actor, slug, language);
    if (page.writer !== null) await noteFormGiven({ accountId: page.writer, slug, place: { kind: 'all' } });
    return { page, language };
  });

/** Keeps what was typed, whatever is wrong with it; then says what is wrong, or goes on. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    const { slug = '' } = args.params;
    const numbers = await currentQuestions(actor, slug);
    return answeringForm(
      args.request,
      answersSchema(numbers),
      async (sent) => {
        if (actor.kind !== 'person') throw new Conflict('You are signed out: see above the form.');
        const { voice = null, coSignatories, nameWithheld, homepage, mark } = sent;
        const shared = { voice, coSignatories, nameWithheld, trapped: isTrapped(homepage) };
        const answers = answersIn(sent, numbers);
        const { elsewhere } = await perform(saveAnswers, actor, { slug, shared, mark, answers });
        if (elsewhere.length > 0) throw new Conflict(elsewhereInWords(elsewhere));
        if (sent.stay) return goTo(`${answersAddress(slug)}?done=draftSaved`);
        await perform(checkSubmission, actor, { slug });
        return goTo(answersAddress(slug, '/check'));
      },
      { limitBytes: ANSWERS_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'submission.title');

export default function Answers() {
  const { page } = useLoaderData<typeof loader>();
  return <AnswersDesk page={page} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { moveQuestion } from '~/spaces/move-question.server';
import { canEditQuestions } from '~/spaces/permissions';
import { directionSent } from '~/spaces/question-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { numberOf, readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on the list of questions. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(spaceDeskAddress(args.params.slug ?? '', '/questions')));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canEditQuestions);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.question) };
    const form = await readForm(args.request);
    await perform(moveQuestion, actor, { ...where, to: directionSent(form.get('to')?.toString()) });
    return goTo(`${spaceDeskAddress(where.slug, '/questions')}?done=questionMoved#question-${where.number}`);
  });

/** So that a refusal is shown as a page. */
export default function MoveQuestion() {
  return null;
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { bringBackQuestion } from '~/spaces/bring-back-question.server';
import { canEditQuestions } from '~/spaces/permissions';
import { spaceDeskAddress } from '~/spaces/space-view';
import { numberOf, readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on the list of questions. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(spaceDeskAddress(args.params.slug ?? '', '/questions')));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canEditQuestions);
    await readForm(args.request);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.question) };
    await perform(bringBackQuestion, actor, where);
    return goTo(
      `${spaceDeskAddress(where.slug, '/questions')}?done=questionBroughtBack#question-${where.number}`,
    );
  });

/** So that a refusal is shown as a page. */
export default function BringBackQuestion() {
  return null;
}

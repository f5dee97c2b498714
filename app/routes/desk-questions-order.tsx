import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { orderQuestions } from '~/spaces/order-questions.server';
import { canEditQuestions } from '~/spaces/permissions';
import { orderSent } from '~/spaces/question-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on the list of questions. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(spaceDeskAddress(args.params.slug ?? '', '/questions')));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canEditQuestions);
    const { slug = '' } = args.params;
    const form = await readForm(args.request);
    await perform(orderQuestions, actor, { slug, numbers: orderSent(form.get('order')?.toString()) });
    return goTo(`${spaceDeskAddress(slug, '/questions')}?done=questionMoved`);
  });

/** So that a refusal is shown as a page. */
export default function OrderQuestions() {
  return null;
}

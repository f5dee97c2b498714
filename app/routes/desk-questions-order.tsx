import { perform } from '~/platform/perform.server';
import { orderQuestions } from '~/spaces/order-questions.server';
import { canEditQuestions } from '~/spaces/permissions';
import { orderSent } from '~/spaces/question-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => spaceDeskAddress(slug, '/questions'));

export const action = button(
  (args) => readerWhoMay(args, canEditQuestions),
  async ({ actor, goTo }, form, params) => {
    const { slug = '' } = params;
    await perform(orderQuestions, actor, { slug, numbers: orderSent(form.get('order')?.toString()) });
    return goTo(`${spaceDeskAddress(slug, '/questions')}?done=questionMoved`);
  },
);

export default NoPage;

import { perform } from '~/platform/perform.server';
import { bringBackQuestion } from '~/spaces/bring-back-question.server';
import { canEditQuestions } from '~/spaces/permissions';
import { spaceDeskAddress } from '~/spaces/space-view';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => spaceDeskAddress(slug, '/questions'));

export const action = button(
  (args) => readerWhoMay(args, canEditQuestions),
  async ({ actor, goTo }, _form, params) => {
    const where = { slug: params.slug ?? '', number: numberOf(params.question) };
    await perform(bringBackQuestion, actor, where);
    return goTo(
      `${spaceDeskAddress(where.slug, '/questions')}?done=questionBroughtBack#question-${where.number}`,
    );
  },
);

export default NoPage;

import { perform } from '~/platform/perform.server';
import { moveQuestion } from '~/spaces/move-question.server';
import { canEditQuestions } from '~/spaces/permissions';
import { directionSent } from '~/spaces/question-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => spaceDeskAddress(slug, '/questions'));

export const action = button(
  (args) => readerWhoMay(args, canEditQuestions),
  async ({ actor, goTo }, form, params) => {
    const where = { slug: params.slug ?? '', number: numberOf(params.question) };
    await perform(moveQuestion, actor, { ...where, to: directionSent(form.get('to')?.toString()) });
    return goTo(`${spaceDeskAddress(where.slug, '/questions')}?done=questionMoved#question-${where.number}`);
  },
);

export default NoPage;

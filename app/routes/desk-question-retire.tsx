import { perform } from '~/platform/perform.server';
import { canEditQuestions } from '~/spaces/permissions';
import { retireQuestion } from '~/spaces/retire-question.server';
import { spaceDeskAddress } from '~/spaces/space-view';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => spaceDeskAddress(slug, '/questions'));

export const action = button(
  (args) => readerWhoMay(args, canEditQuestions),
  async ({ actor, goTo }, _form, params) => {
    const where = { slug: params.slug ?? '', number: numberOf(params.question) };
    const became = await perform(retireQuestion, actor, where);
    const done = became === 'deleted' ? 'questionDeleted' : 'questionRetired';
    return goTo(`${spaceDeskAddress(where.slug, '/questions')}?done=${done}`);
  },
);

export default NoPage;

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { overturnDecision } from '~/moderation/deciding/overturn-decision.server';
import { readWhyAgain } from '~/moderation/deciding/read-why-again.server';
import { answerSchema } from '~/moderation/decision-schema';
import { nextAddress } from '~/moderation/desk/desk-address';
import { itemText } from '~/moderation/moderation-address';
import { upholdDecision } from '~/moderation/uphold-decision.server';
import { NotFound } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { itemPageOf } from './moderation-item.server';
import { numberOf, signedInReaderOf } from './reader.server';

const ANSWERS = {
  uphold: { operation: upholdDecision, asked: 'uphold' },
  overturn: { operation: overturnDecision, asked: 'undo' },
} as const;
type Answer = keyof typeof ANSWERS;

const addressed = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => {
  const number = numberOf(params.number);
  return { slug: params.slug ?? '', number, key: itemText({ about: 'contest', number }) };
};

/** The loader of a form that answers who contests a decision. */
export const contestLoader = (answer: Answer) => (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { page, language } = await itemPageOf(args, addressed(args).key);
    const { contest } = page;
    if (!contest) throw new NotFound('Nobody contests such a decision.');
    const answered = contest.isAnswered ? 'This contest was answered.' : null;
    const { asked } = ANSWERS[answer];
    const why = await readWhyAgain(asked, contest.decision, { hasReader: true }, language);
    return { page, contest, refusal: page.refusal ?? answered, why, language };
  });

/** Its action, which leads on to the next item of the queue. */
export const contestAction = (answer: Answer) => (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const { slug, number, key } = addressed(args);
    const { search } = new URL(args.request.url);
    return answeringForm(args.request, answerSchema, async (given) => {
      const input = { ...given, slug, decision: number };
      const decision = await perform(ANSWERS[answer].operation, actor, input);
      return goTo(nextAddress(slug, key, search, { decided: decision.number }));
    });
  });

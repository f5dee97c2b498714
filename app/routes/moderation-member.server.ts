import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { decideMembership } from '~/moderation/decide-membership.server';
import { readWhy } from '~/moderation/deciding/read-why.server';
import { answerSchema } from '~/moderation/decision-schema';
import { nextAddress } from '~/moderation/desk/desk-address';
import { itemText } from '~/moderation/moderation-address';
import { ensure, NotFound } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { itemPageOf } from './moderation-item.server';
import { idOf, signedInReaderOf } from './reader.server';

const ANSWERS = {
  confirm: { kind: 'confirm-member', decision: 'confirmed' },
  decline: { kind: 'decline-member', decision: 'declined' },
} as const;
type Answer = keyof typeof ANSWERS;

const addressed = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => {
  const id = idOf(params.id);
  return { slug: params.slug ?? '', membership: id, key: itemText({ about: 'member', id }) };
};

/** The loader of a form that says whether somebody speaks for an organisation. */
export const memberLoader = (answer: Answer) => (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { page, language } = await itemPageOf(args, addressed(args).key);
    const { member } = page;
    if (!member) throw new NotFound('There is no such request.');
    ensure(page.refusal ?? undefined);
    const answered = member.isOpen ? null : 'This request does not wait any more.';
    const why = await readWhy(ANSWERS[answer].kind, { hasReader: true }, language);
    return { page, member, refusal: answered, why, language };
  });

/** Its action, which leads on to the next item of the queue. */
export const memberAction = (answer: Answer) => (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const { slug, membership, key } = addressed(args);
    const { search } = new URL(args.request.url);
    return answeringForm(args.request, answerSchema, async (given) => {
      const input = { ...given, slug, membership, decision: ANSWERS[answer].decision };
      const decided = await perform(decideMembership, actor, input);
      return goTo(nextAddress(slug, key, search, { decided: decided.number }));
    });
  });

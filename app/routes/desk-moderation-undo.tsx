import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCommentOfDecision } from '~/moderation/deciding/find-decision.server';
import { readWhyAgain } from '~/moderation/deciding/read-why-again.server';
import { UndoForm } from '~/moderation/deciding/undo-form';
import { answerSchema } from '~/moderation/decision-schema';
import { itemPageAddress } from '~/moderation/desk/desk-address';
import { ItemPage } from '~/moderation/desk/item-page';
import { itemText } from '~/moderation/moderation-address';
import { undoDecision } from '~/moderation/undo-decision.server';
import { NotFound } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { itemPageOf } from './moderation-item.server';
import { numberOf, signedInReaderOf } from './reader.server';

async function addressed(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { actor } = signedInReaderOf(args);
  const where = { slug: args.params.slug ?? '', decision: numberOf(args.params.number) };
  const number = await findCommentOfDecision(actor, where);
  return { ...where, key: itemText({ about: 'comment', number }) };
}

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { decision: number, key } = await addressed(args);
    const { page, language } = await itemPageOf(args, key);
    const decision = page.comment?.decisions.find((one) => one.number === number);
    if (!decision) throw new NotFound('There is no such decision on a comment.');
    const hasReader = page.comment?.context.author?.hasAccount ?? false;
    return { page, decision, why: await readWhyAgain('undo', decision, { hasReader }, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const { slug, decision, key } = await addressed(args);
    return answeringForm(args.request, answerSchema, async (given) => {
      const { number } = await perform(undoDecision, actor, { ...given, slug, decision });
      return goTo(itemPageAddress(slug, key, `?decided=${number}`));
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'deciding.undoPage');

export default function DeskModerationUndo() {
  const { page, decision, why } = useLoaderData<typeof loader>();
  return (
    <ItemPage page={page} open="undo">
      <UndoForm page={page} decision={decision} why={why} />
    </ItemPage>
  );
}

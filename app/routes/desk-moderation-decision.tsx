import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { decideByForm } from '~/moderation/deciding/decide-by-form.server';
import { DECIDING_BYTES, type DecidingSent, decidingSchema } from '~/moderation/deciding/deciding-schema';
import { DecisionForm } from '~/moderation/deciding/decision-form';
import { readDecisionForm } from '~/moderation/deciding/read-decision-form.server';
import { isDeskDecision } from '~/moderation/decision';
import { nextAddress, stayAddress } from '~/moderation/desk/desk-address';
import { ItemPage } from '~/moderation/desk/item-page';
import { itemOf } from '~/moderation/moderation-address';
import { NotFound } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { itemPageOf } from './moderation-item.server';
import { signedInReaderOf } from './reader.server';
import { isBehindForm } from './writer.server';

/** Which decision on which comment the address is of. Throws `NotFound` for one of another item, or of none. */
function addressed({ item: key = '', slug = '', decision: kind }: LoaderFunctionArgs['params']) {
  const item = itemOf(key);
  if (item?.about !== 'comment' || !isDeskDecision(kind)) throw new NotFound('There is no such decision.');
  return { slug, number: item.number, kind, key };
}

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = signedInReaderOf(args);
    const { slug, kind, key } = addressed(args.params);
    const { page, language } = await itemPageOf(args, key);
    const { comment } = page;
    if (!comment) throw new NotFound('There is no such comment.');
    const isShownAgain = isBehindForm(args.request);
    const form = await readDecisionForm(actor, { slug, comment, kind, isShownAgain }, language);
    // Of what somebody else works on only what was typed is shown again.
    return { page, comment, form: page.mayAct || isShownAgain ? form : null, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const { slug, number, kind, key } = addressed(args.params);
    const { search } = new URL(args.request.url);
    const work = async (sent: Record<string, unknown>) => {
      const given = sent as unknown as DecidingSent;
      const { number: decided, goesOn } = await perform(decideByForm, actor, {
        slug,
        number,
        kind,
        sent: given,
      });
      return goTo((goesOn ? nextAddress : stayAddress)(slug, key, search, { decided }));
    };
    return answeringForm(args.request, decidingSchema(kind), work, { limitBytes: DECIDING_BYTES });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'deciding.page');

export default function DeskModerationDecision() {
  const { page, comment, form } = useLoaderData<typeof loader>();
  return (
    <ItemPage page={page} open={form?.kind}>
      {form ? <DecisionForm form={form} comment={comment} search={page.search} /> : null}
    </ItemPage>
  );
}

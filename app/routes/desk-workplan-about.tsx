import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { DraftAboutPage } from '~/spaces/workplan-desk/draft-about-page';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { factsIn } from '~/spaces/workplan-desk/draft-parts';
import { DRAFT_FORM_BYTES, draftFactsSchema } from '~/spaces/workplan-desk/draft-schema';
import { editDraftFacts } from '~/spaces/workplan-desk/edit-draft-facts.server';
import { markOf } from '~/spaces/workplan-desk/hold-draft.server';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { titleMeta } from '~/ui/page-meta';
import { answeringDraft } from './draft-request.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringDraft(args, async ({ actor, language }, slug) => {
    const desk = await readDraft(actor, slug, language);
    return { desk, mark: markOf(factsIn(desk.document)), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answeringDraft(
    args,
    async ({ actor, goTo }, slug) => {
      return answeringForm(
        args.request,
        draftFactsSchema,
        async ({ stay, ...facts }) => {
          await perform(editDraftFacts, actor, { ...facts, slug });
          return goTo(`${draftAddress(slug, stay ? '' : '/text')}?done=draftSaved`);
        },
        { limitBytes: DRAFT_FORM_BYTES },
      );
    },
    'typed',
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.about');

export default function DeskWorkplanAbout() {
  const { desk, mark } = useLoaderData<typeof loader>();
  return <DraftAboutPage desk={desk} mark={mark} />;
}

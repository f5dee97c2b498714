import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BlankDesk } from '~/moderation/record/blank-desk';
import { blankNote } from '~/moderation/record/blank-note.server';
import { blankSchema } from '~/moderation/record/blank-schema';
import { readBlankPage } from '~/moderation/record/read-blank-page.server';
import { NO_FILTERS, recordAddress } from '~/moderation/record/record';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    return { page: await readBlankPage(actor, where, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    // Whoever may not even see it is refused before the form is read.
    await readBlankPage(actor, where, language);
    return answeringForm(args.request, blankSchema, async (sent) => {
      await perform(blankNote, actor, { ...sent, slug: where.slug, decision: where.number });
      const list = recordAddress(where.slug, NO_FILTERS, { after: where.number + 1 });
      return goTo(`${list}&done=noteBlanked#decision-${where.number}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'record.blank.page');

export default function DeskRecordBlank() {
  const { page } = useLoaderData<typeof loader>();
  return <BlankDesk page={page} />;
}

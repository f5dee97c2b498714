import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noteFormGiven } from '~/comments/checks/form-given.server';
import { checkDraft } from '~/comments/writing/check-draft.server';
import { readWritingPage } from '~/comments/writing/read-writing-page.server';
import { renderComment } from '~/comments/writing/render-comment.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { WritingDesk } from '~/comments/writing/writing-desk';
import { writingAddress } from '~/comments/writing/writing-place';
import { contentSent, WRITING_BYTES, writingSchema } from '~/comments/writing/writing-schema';
import { Conflict } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';
import { answeringWriter, isBehindForm, placeIn } from './writer.server';

/** Also to who was signed out meanwhile it looks as it did. */
export const handle = { isWork: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language }) => {
    const { searchParams } = new URL(args.request.url);
    const preview = searchParams.has('preview') && !isBehindForm(args.request);
    const where = {
      slug: args.params.slug ?? '',
      place: placeIn(args.params),
      preview,
      quote: searchParams.get('quote'),
    };
    const page = await readWritingPage(actor, where, language);
    if (page.writer !== null && !page.draft) await noteFormGiven({ accountId: page.writer, ...where });
    return { page, language };
  });

/** Keeps what was typed, whatever is wrong with it; then says what is wrong, or goes on. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    return answeringForm(
      args.request,
      writingSchema,
      async (sent) => {
        if (actor.kind !== 'person') throw new Conflict('You are signed out: see above the form.');
        const content = contentSent(sent);
        await perform(saveDraft, actor, { ...where, content, mark: sent.mark });
        if (sent.stay === 'preview') renderComment(sent.text, { mayBeEmpty: true });
        if (sent.stay === 'preview')
          return goTo(`${writingAddress(where.slug, where.place)}?preview#preview`);
        if (sent.stay) return goTo(`${writingAddress(where.slug, where.place)}?done=draftSaved`);
        await perform(checkDraft, actor, where);
        return goTo(writingAddress(where.slug, where.place, '/check'));
      },
      { limitBytes: WRITING_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'writing.page');

export default function Write() {
  const { page } = useLoaderData<typeof loader>();
  return <WritingDesk page={page} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countAttempt } from '~/accounts/limit-attempts.server';
import { commentAddress } from '~/comments/comment-view';
import { draftFilesAddress } from '~/comments/draft-files/draft-file-view';
import { readCheckPage } from '~/comments/writing/read-check-page.server';
import { writingAddress } from '~/comments/writing/writing-place';
import { Conflict } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { AuthorTagsDesk } from '~/tagging/author-tags/author-tags-desk';
import { authorTagsSent, CHECK_BYTES, checkSchema } from '~/tagging/author-tags/check-schema';
import { readAuthorTags } from '~/tagging/author-tags/read-author-tags.server';
import { saveAuthorTags } from '~/tagging/author-tags/save-author-tags.server';
import { sendComment } from '~/tagging/author-tags/send-comment.server';
import { SignedOutCheck } from '~/tagging/author-tags/signed-out-check';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';
import { answeringWriter, placeIn } from './writer.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language }) => {
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    // The draft is its author's, and of the space they may know nothing: the form has what was said.
    if (actor.kind !== 'person') return { isSignedOut: true as const, language };
    const { searchParams } = new URL(args.request.url);
    const page = await readCheckPage(actor, where, language);
    const chosen = searchParams.get('language');
    const tags = await readAuthorTags(page, searchParams.get('find') || null, language);
    return { page, tags, chosen, language };
  });

/** Keeps what was said of tags, whatever comes of it; then shows the page again with what was asked for, or posts. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    return answeringForm(
      args.request,
      checkSchema,
      async (sent) => {
        if (actor.kind !== 'person') throw new Conflict('You are signed out: see above the form.');
        const { draft: draftId, language, stay, find } = sent;
        const isThere = await perform(saveAuthorTags, actor, { draftId, tags: authorTagsSent(sent) });
        if (stay && !isThere)
          throw new Conflict('This draft is not there any more: it was posted, or thrown away.');
        if (stay === 'text') return goTo(writingAddress(where.slug, where.place));
        if (stay === 'files') return goTo(draftFilesAddress(where.slug, where.place));
        if (stay) {
          const query = new URLSearchParams({ language });
          if (stay === 'find' && find) query.set('find', find);
          const place = stay === 'find' ? 'add' : 'proposals';
          return goTo(writingAddress(where.slug, where.place, `/check?${query}#${place}`));
        }
        await countAttempt({
          kind: 'post',
          address: args.context.clientAddress,
          account: actor.accountId,
        });
        const posted = await perform(sendComment, actor, { ...where, draftId, language });
        if (posted.status === 'pending') return goTo('/account/comments?done=commentWaiting');
        const done = posted.isNew ? 'commentPosted' : 'commentPostedBefore';
        return goTo(`${commentAddress(where.slug, posted.number)}?done=${done}`);
      },
      { limitBytes: CHECK_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'writing.check.title');

export default function WriteCheck() {
  const data = useLoaderData<typeof loader>();
  if ('isSignedOut' in data) return <SignedOutCheck />;
  return <AuthorTagsDesk page={data.page} tags={data.tags} chosenLanguage={data.chosen} />;
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CommentPageFrame } from '~/comments/afterwards/comment-page-frame';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { EditCommentForm, SignedOutEditForm } from '~/comments/afterwards/edit-form';
import { EDIT_BYTES, editSchema } from '~/comments/afterwards/edit-schema';
import { readCommentEdit } from '~/comments/afterwards/read-comment-edit.server';
import { commentAddress } from '~/comments/comment-view';
import { answeringForm, readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, readerOf } from './reader.server';
import { answeringWriter } from './writer.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language }) => {
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    const page = actor.kind === 'person' ? await readCommentEdit(actor, where, language) : null;
    return { page, language };
  });

const DONE = {
  same: 'commentSame',
  stands: 'commentEdited',
  held: 'commentEditHeld',
  revised: 'commentRevised',
} as const;

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.number) };
    if (actor.kind !== 'person') return typedBySomebodySignedOut(args.request);
    return answeringForm(
      args.request,
      editSchema,
      async ({ text, language, basedOn }) => {
        const outcome = await perform(editComment, actor, { ...where, markdown: text, language, basedOn });
        return goTo(`${commentAddress(where.slug, where.number)}?done=${DONE[outcome]}`);
      },
      { limitBytes: EDIT_BYTES },
    );
  });

/** The session ended while they wrote: what they typed comes back, and is sent again once they are signed in. */
async function typedBySomebodySignedOut(request: Request) {
  const form = await readForm(request, { limitBytes: EDIT_BYTES });
  const fields = ['text', 'language', 'basedOn'].map((name) => [name, form.get(name)?.toString() ?? '']);
  return data({ result: { status: 'error', initialValue: Object.fromEntries(fields) } }, { status: 401 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'afterwards.edit');

export default function CommentEdit() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  if (page === null)
    return (
      <Page title={t('afterwards.edit')}>
        <SignedOutEditForm />
      </Page>
    );
  return (
    <CommentPageFrame
      space={page.space}
      number={page.number}
      title={t('afterwards.editTitle', { number: page.number })}
      lead={<p>{t('afterwards.editLead')}</p>}
    >
      <EditCommentForm page={page} />
    </CommentPageFrame>
  );
}

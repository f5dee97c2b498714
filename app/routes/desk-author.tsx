import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { organisationChoices } from '~/accounts/organisation-choices';
import { assignAuthor } from '~/comments/assign-author.server';
import { AuthorComments } from '~/comments/author-comments';
import { AuthorDeskPage } from '~/comments/author-desk-page';
import { AuthorForm } from '~/comments/author-form';
import { AuthorFacts, AuthorName } from '~/comments/author-list';
import { assignAuthorSchema } from '~/comments/author-schema';
import { authorsAddress } from '~/comments/author-view';
import { canAssignAuthors } from '~/comments/permissions';
import { readAuthor } from '~/comments/read-author.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { idOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canAssignAuthors);
    const page = await readAuthor(actor, args.params.slug ?? '', idOf(args.params.author), language);
    return { page, choices: organisationChoices(language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canAssignAuthors);
    const { slug = '', author } = args.params;
    return answeringForm(args.request, assignAuthorSchema, async (input) => {
      await perform(assignAuthor, actor, { ...input, slug, authorId: idOf(author) });
      return goTo(`${authorsAddress(slug)}?done=authorAssigned`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'authors.assign');

export default function DeskAuthor() {
  const { page, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, author, own, comments } = page;
  return (
    <AuthorDeskPage
      space={space}
      title={<AuthorName name={author.name} />}
      lead={<AuthorFacts author={author} />}
    >
      {author.name === null ? null : (
        <Section id="assign" title={t('authors.assign')} note={t('authors.assignNote')}>
          <AuthorForm author={author} own={own} choices={choices} />
        </Section>
      )}
      <Section
        id="comments"
        title={t('authors.comments')}
        note={
          comments.length < author.comments ? t('authors.commentsNote', { count: comments.length }) : null
        }
      >
        <AuthorComments comments={comments} space={space} />
      </Section>
    </AuthorDeskPage>
  );
}

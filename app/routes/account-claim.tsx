import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { AuthorClaim } from '~/comments/author-claim-form';
import { AuthorComments } from '~/comments/author-comments';
import { claimAuthorSchema } from '~/comments/author-schema';
import { claimAuthor } from '~/comments/claim-author.server';
import { readClaimableAuthor } from '~/comments/read-claimable-authors.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { idOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { page: await readClaimableAuthor(actor, idOf(args.params.author), language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, claimAuthorSchema, async ({ note = null }) => {
      await perform(claimAuthor, actor, { authorId: idOf(args.params.author), note });
      return goTo('/account/claims?done=claimed');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'claims.claimTitle');

export default function AccountClaim() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { author, comments } = page;
  return (
    <AccountPage
      here="claims"
      title={t('claims.claimTitle')}
      lead={
        <p>
          {t('claims.claimLead')} <bdi className="assigned">{author.name}</bdi> {t('claims.claimIn')}{' '}
          <InWords of={author.space.title} />
        </p>
      }
    >
      <AuthorClaim page={page} />
      <Section id="comments" title={t('count.comments', { count: author.comments })}>
        <AuthorComments comments={comments} space={author.space} />
      </Section>
    </AccountPage>
  );
}

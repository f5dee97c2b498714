import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { DraftList } from '~/comments/afterwards/draft-list';
import { OwnCommentList } from '~/comments/afterwards/own-comment-list';
import { ownCursor } from '~/comments/afterwards/own-comments-key';
import { readOwnComments } from '~/comments/afterwards/read-own-comments.server';
import { DecisionLines } from '~/moderation/own-decisions/decision-lines';
import { readDecisionsOnComments } from '~/moderation/own-decisions/read-decisions-on-comments.server';
import { answering } from '~/platform/http.server';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Pager } from '~/ui/pager';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    const cursor = ownCursor(new URL(args.request.url).searchParams);
    const page = await readOwnComments(person, cursor, language);
    const ids = page.comments.map(({ id }) => id);
    return { page, decisions: await readDecisionsOnComments(person, ids), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'ownComments.title');

export default function AccountComments() {
  const { page, decisions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage here="comments" title={t('ownComments.title')} lead={<p>{t('ownComments.lead')}</p>}>
      {page.drafts.length > 0 ? (
        <Section id="drafts" title={t('ownComments.drafts')} note={t('ownComments.draftsNote')}>
          <DraftList drafts={page.drafts} />
        </Section>
      ) : null}
      <Section id="posted" title={t('ownComments.posted')}>
        {page.comments.length > 0 ? (
          <OwnCommentList
            comments={page.comments}
            decisionsOn={({ id }) => (
              <DecisionLines decisions={decisions.filter(({ commentId }) => commentId === id)} />
            )}
          />
        ) : (
          <NothingYet>
            {t('ownComments.nothing')}{' '}
            <LocalLink className="ds-link" to="/">
              {t('ownComments.nothingNext')}
            </LocalLink>
          </NothingYet>
        )}
        <Pager
          label={t('ownComments.pages')}
          words={{ earlier: t('ownComments.newer'), later: t('ownComments.older') }}
          earlier={page.before && `/account/comments?before=${page.before}#posted`}
          later={page.after && `/account/comments?after=${page.after}#posted`}
        />
      </Section>
    </AccountPage>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { translator } from '~/platform/i18n';
import { spaceAddress } from '~/spaces/space-view';
import { proposalsAddress } from '~/tagging/author-tags/comment-asks';
import { ProposalList } from '~/tagging/author-tags/proposal-list';
import { readProposals } from '~/tagging/author-tags/read-proposals.server';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { InWords } from '~/ui/worded';
import { answeringReader } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const page = await readProposals(actor, args.params.slug ?? '', language);
    return { page, language, address: canonical(proposalsAddress(page.space.slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const page = t('proposals.of', { title: data.page.space.title.text });
  return pageMeta({
    title: t('site.title', { page }),
    description: t('proposals.lead'),
    address: data.address,
  });
};

export default function Proposals() {
  const { space, proposals, shown } = useLoaderData<typeof loader>().page;
  const { t } = useTranslation();
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('proposals.title')}
      lead={<p>{t('proposals.lead')}</p>}
    >
      {proposals.length > 0 ? (
        <ProposalList proposals={proposals} spaceSlug={space.slug} />
      ) : (
        <NothingYet>
          {t('proposals.none')}{' '}
          <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
            {t('question.nothingNext')}
          </LocalLink>
        </NothingYet>
      )}
      {shown === null ? null : <p className="quiet">{t('proposals.first', { count: shown })}</p>}
    </Page>
  );
}

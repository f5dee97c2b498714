import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OrganisationSearch } from '~/accounts/organisation-search';
import { askedFor } from '~/accounts/organisation-search.server';
import { systemClock } from '~/platform/clock.server';
import { answering } from '~/platform/http.server';
import { invitationsAddress, isInvitationState } from '~/spaces/invitations/invitation';
import { InvitationActions } from '~/spaces/invitations/invitation-actions';
import { InvitationFilter } from '~/spaces/invitations/invitation-filter';
import { InvitationListTable } from '~/spaces/invitations/invitation-list-table';
import { readInvitations } from '~/spaces/invitations/read-invitations.server';
import { canInvite } from '~/spaces/permissions';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Pager } from '~/ui/pager';
import { idOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canInvite);
    const query = new URL(args.request.url).searchParams;
    const show = query.get('show');
    const after = query.get('after');
    const only = {
      state: isInvitationState(show) ? show : null,
      asked: askedFor(query.get('q')),
      after: after && idOf(after),
    };
    const slug = args.params.slug ?? '';
    return { desk: await readInvitations(actor, slug, language, only, systemClock.now()), only, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'invitations.title');

export default function DeskInvitations() {
  const { desk, only } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, counts, lines, after } = desk;
  const here = invitationsAddress(space.slug);
  const kept = new URLSearchParams({
    ...(only.state ? { show: only.state } : {}),
    ...(only.asked ? { q: only.asked } : {}),
  });
  const isEmpty = Object.values(counts).every((count) => count === 0);
  return (
    <SpaceDeskPage
      space={space}
      here="invitations"
      title={t('invitations.title')}
      lead={<p>{t('invitations.lead')}</p>}
    >
      {isEmpty ? (
        <NothingYet>
          {t('invitations.none')} {t('invitations.noneNext')}
        </NothingYet>
      ) : null}
      <InvitationActions spaceSlug={space.slug} counts={counts} show={only.state} />
      {isEmpty ? null : (
        <>
          <InvitationFilter spaceSlug={space.slug} counts={counts} show={only.state} />
          <OrganisationSearch
            action={here}
            label={t('invitations.search')}
            submit={t('invitations.find')}
            asked={only.asked}
          />
          {lines.length > 0 ? (
            <InvitationListTable
              lines={lines}
              spaceSlug={space.slug}
              timeZone={space.timeZone}
              show={only.state}
            />
          ) : (
            <NothingYet>{t('invitations.noneSo')}</NothingYet>
          )}
          <Pager
            label={t('invitations.pages')}
            earlier={only.after ? `${here}?${kept}` : null}
            later={after ? `${here}?${new URLSearchParams([...kept, ['after', after]])}` : null}
            words={{ earlier: t('invitations.earlier'), later: t('invitations.later') }}
          />
        </>
      )}
    </SpaceDeskPage>
  );
}

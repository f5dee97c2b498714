import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { canManageOrganisations } from '~/accounts/permissions';
import { readWaitingMemberships } from '~/accounts/read-waiting-memberships.server';
import { WaitingMemberships } from '~/accounts/waiting-memberships';
import { answering } from '~/platform/http.server';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Pager } from '~/ui/pager';
import { idOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageOrganisations);
    const after = new URL(args.request.url).searchParams.get('after');
    return { ...(await readWaitingMemberships(actor, after && idOf(after))), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'deskMemberships.title');

export default function DeskMemberships() {
  const { waiting, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskPage here="memberships" title={t('deskMemberships.title')} lead={<p>{t('deskMemberships.lead')}</p>}>
      {waiting.length > 0 ? (
        <WaitingMemberships waiting={waiting} />
      ) : (
        <NothingYet>{t('deskMemberships.nothing')}</NothingYet>
      )}
      <Pager
        label={t('deskMemberships.pages')}
        words={{ earlier: '', later: t('deskMemberships.later') }}
        earlier={null}
        later={after && `/desk/memberships?after=${after}`}
      />
    </DeskPage>
  );
}

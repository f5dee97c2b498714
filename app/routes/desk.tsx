import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { canSeeDesk } from '~/accounts/permissions';
import { AuditList } from '~/comments/audit-list';
import { DeskWaiting } from '~/comments/desk-waiting';
import { readDesk } from '~/comments/read-desk.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canSeeDesk);
    return { desk: await readDesk(actor, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'desk.title');

export default function Desk() {
  const { desk } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskPage here="front" title={t('desk.title')} lead={<p>{t('desk.lead')}</p>}>
      <Section id="waits" title={t('desk.waits')}>
        <DeskWaiting desk={desk} />
      </Section>
      <Section id="recorded" title={t('desk.recorded')} note={t('desk.recordedNote')}>
        <AuditList entries={desk.recorded} />
      </Section>
    </DeskPage>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { canSeeDesk } from '~/accounts/permissions';
import { AuditList } from '~/comments/audit-list';
import { DeskWaiting } from '~/comments/desk-waiting';
import { readDesk } from '~/comments/read-desk.server';
import { readWaitingBySpace } from '~/moderation/desk/read-waiting.server';
import { WaitingLink } from '~/moderation/desk/waiting-link';
import { answering } from '~/platform/http.server';
import { DeskSpaces } from '~/spaces/desk-spaces';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canSeeDesk);
    const desk = await readDesk(actor, language);
    return { desk, waiting: await readWaitingBySpace(actor, desk.spaces), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'desk.title');

export default function Desk() {
  const { desk, waiting: toModerate } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { spaces, can, waiting } = desk;
  const ways = spaces.map(({ slug }) => [
    slug,
    <WaitingLink key={slug} slug={slug} count={toModerate[slug] ?? 0} show="number" />,
  ]);
  const own = (
    <DeskSpaces
      spaces={spaces}
      canStart={can.startSpace}
      waiting={{ title: t('moderationDesk.column'), of: Object.fromEntries(ways) }}
    />
  );
  if (!waiting)
    return (
      <Page title={t('desk.title')} lead={<p>{t('desk.moderatorLead')}</p>}>
        {own}
      </Page>
    );
  return (
    <DeskPage here="front" title={t('desk.title')} lead={<p>{t('desk.lead')}</p>}>
      <Section id="spaces" title={t('desk.spaces')}>
        {own}
      </Section>
      <Section id="waits" title={t('desk.waits')}>
        <DeskWaiting desk={waiting} />
      </Section>
      <Section id="recorded" title={t('desk.recorded')} note={t('desk.recordedNote')}>
        <AuditList entries={waiting.recorded} />
      </Section>
    </DeskPage>
  );
}

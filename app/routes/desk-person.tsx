import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { canManageAccounts } from '~/accounts/permissions';
import { PersonActions } from '~/accounts/person-actions';
import { PersonFacts } from '~/accounts/person-facts';
import { AuditList } from '~/comments/audit-list';
import { readPersonPage } from '~/comments/read-person-page.server';
import { answering } from '~/platform/http.server';
import { ModeratedSpaces } from '~/spaces/moderated-spaces';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { idOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageAccounts);
    return { page: await readPersonPage(actor, idOf(args.params.id), language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'people.one');

export default function DeskPerson() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { person, moderated, recorded } = page;
  return (
    <DeskPage
      here="people"
      trail={[{ to: '/desk/people', label: t('people.title') }]}
      title={<bdi>{person.name}</bdi>}
      lead={person.isSelf ? <p>{t('people.self')}</p> : undefined}
    >
      <PersonFacts person={person} />
      <Section id="moderates" title={t('people.moderatedSpaces')}>
        {moderated.length > 0 ? (
          <ModeratedSpaces spaces={moderated} accountId={person.id} />
        ) : (
          <NothingYet>{t('people.moderatesNone')}</NothingYet>
        )}
      </Section>
      <Section id="actions" title={t('people.actions')}>
        <PersonActions person={person} />
      </Section>
      <Section id="recorded" title={t('people.recorded')} note={t('people.recordedNote')}>
        <AuditList entries={recorded} />
      </Section>
    </DeskPage>
  );
}

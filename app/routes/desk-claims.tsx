import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/accounts/desk-page';
import { canSeeWaiting } from '~/accounts/permissions';
import { DecidedClaims, OpenClaims } from '~/comments/author-claim-desk';
import { readClaims } from '~/comments/read-claims.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canSeeWaiting);
    return { ...(await readClaims(actor, language)), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'claims.desk.title');

export default function DeskClaims() {
  const { open, decided } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskPage here="claims" title={t('claims.desk.title')} lead={<p>{t('claims.desk.lead')}</p>}>
      <Section id="open" title={t('claims.desk.open')}>
        <OpenClaims claims={open} />
      </Section>
      <Section id="decided" title={t('claims.desk.decided')}>
        <DecidedClaims claims={decided} />
      </Section>
    </DeskPage>
  );
}

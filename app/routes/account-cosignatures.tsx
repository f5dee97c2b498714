import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { AnsweredCoSignatures, AskedCoSignatures } from '~/comments/co-signing/co-signature-list';
import { readCoSignatures } from '~/comments/co-signing/read-co-signatures.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { ...(await readCoSignatures(actor, language)), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'coSigning.title');

export default function AccountCoSignatures() {
  const { asked, answered } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage here="organisations" title={t('coSigning.title')} lead={<p>{t('coSigning.lead')}</p>}>
      <Section id="asked" title={t('coSigning.asked')}>
        <AskedCoSignatures asked={asked} />
      </Section>
      {answered.length > 0 ? (
        <Section id="answered" title={t('coSigning.answered')}>
          <AnsweredCoSignatures answered={answered} />
        </Section>
      ) : null}
    </AccountPage>
  );
}

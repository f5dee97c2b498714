import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { ownDataSummary } from '~/exports/own-data-summary';
import { OwnDataTable } from '~/exports/own-data-table';
import { readOwnData } from '~/exports/read-own-data.server';
import { systemClock } from '~/platform/clock.server';
import { answering } from '~/platform/http.server';
import { LocalLink } from '~/ui/local-link';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { summary: ownDataSummary(await readOwnData(systemClock, actor)), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'ownData.title');

export default function AccountData() {
  const { summary } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage here="data" title={t('ownData.title')} lead={<p>{t('ownData.lead')}</p>}>
      <Section id="what" title={t('ownData.what')}>
        <OwnDataTable summary={summary} />
      </Section>
      <Section id="file" title={t('ownData.file')} note={t('ownData.fileText')}>
        <p>
          <LocalLink className="ds-button" data-variant="primary" to="/account/data.json" download>
            {t('ownData.download')}
          </LocalLink>
        </p>
      </Section>
      <Section id="left-out" title={t('ownData.leftOut')}>
        <p>{t('ownData.leftOutText')}</p>
      </Section>
    </AccountPage>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoticeText, NoticeVersions } from '~/accounts/notice-text';
import { readPrivacyNotice } from '~/accounts/read-privacy-notice.server';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { numberOf, readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language, canonical } = readerOf(args);
    const { version } = args.params;
    const { markdown: _, ...notice } = await readPrivacyNotice(version ? numberOf(version) : undefined);
    return { notice, language, address: canonical(version ? `/privacy/${version}` : '/privacy') };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: t('privacy.title') }),
    description: t('privacy.description'),
    address: data.address,
  });
};

export default function Privacy() {
  const { notice } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t('privacy.title')} lead={<p>{t('privacy.description')}</p>}>
      {notice.isCurrent ? null : (
        <Notice kind="waiting">
          {t('privacy.earlier')}{' '}
          <LocalLink className="ds-link" to="/privacy">
            {t('privacy.toCurrent')}
          </LocalLink>
        </Notice>
      )}
      <NoticeText notice={notice} />
      <NoticeVersions notice={notice} />
    </Page>
  );
}

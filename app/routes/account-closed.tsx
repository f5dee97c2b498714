import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { answering } from '~/platform/http.server';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

/** The same for everybody: it knows nothing of whoever comes here. */
export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => ({ language: readerOf(args).language }));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'closing.closedTitle');

export default function AccountClosed() {
  const { t } = useTranslation();
  return (
    <Page title={t('closing.closedTitle')} lead={<p>{t('closing.closedLead')}</p>}>
      <p>{t('closing.closedText')}</p>
      <p>
        {t('closing.closedNext')}{' '}
        <LocalLink className="ds-link" to="/">
          {t('site.spaces')}
        </LocalLink>
      </p>
    </Page>
  );
}

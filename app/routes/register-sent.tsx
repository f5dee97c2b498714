import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { answering } from '~/platform/http.server';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => ({ language: readerOf(args).language }));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'register.sentTitle');

export default function RegisterSent() {
  const { t } = useTranslation();
  return (
    <Page title={t('register.sentTitle')} lead={<p>{t('register.sentText')}</p>}>
      <p>{t('register.sentNothing')}</p>
      <ul className="next-steps">
        <li>
          <LocalLink className="ds-link" to="/register">
            {t('register.title')}
          </LocalLink>
        </li>
        <li>
          <LocalLink className="ds-link" to="/">
            {t('error.toSpaces')}
          </LocalLink>
        </li>
      </ul>
    </Page>
  );
}

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
  titleMeta(data?.language, 'forgotten.sentTitle');

export default function ForgottenPasswordSent() {
  const { t } = useTranslation();
  return (
    <Page title={t('forgotten.sentTitle')} lead={<p>{t('forgotten.sentText')}</p>}>
      <p>{t('forgotten.sentNothing')}</p>
      <ul className="next-steps">
        <li>
          <LocalLink className="ds-link" to="/forgotten-password">
            {t('forgotten.title')}
          </LocalLink>
        </li>
        <li>
          <LocalLink className="ds-link" to="/sign-in">
            {t('signIn.title')}
          </LocalLink>
        </li>
      </ul>
    </Page>
  );
}

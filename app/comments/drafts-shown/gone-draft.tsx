import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '~/ui/error-page';
import { Page } from '~/ui/page';

const GONE = 410;

/** In place of a draft that is not shown: its link has ended, or what was asked is refused. */
export function ShownDraftErrors() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  if (error.status !== GONE)
    return (
      <ErrorPage status={error.status} refusal={error.status === 403 ? String(error.data) : undefined} />
    );
  return (
    <Page title={t('draftsShown.goneTitle')}>
      <p>{t('draftsShown.gone')}</p>
      <p>{t('draftsShown.goneTyped')}</p>
    </Page>
  );
}

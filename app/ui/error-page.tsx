import { useTranslation } from 'react-i18next';
import { LocalLink } from './local-link';
import { Page } from './page';

const KINDS = {
  400: 'badInput',
  401: 'signInNeeded',
  403: 'forbidden',
  404: 'notFound',
  405: 'notTaken',
  409: 'conflict',
  410: 'gone',
  413: 'tooLarge',
  429: 'tooMany',
} as const;

/** Which words of the catalogue speak of a status; whatever is not foreseen is a failure of ours. */
export const errorKind = (status: number) => KINDS[status as keyof typeof KINDS] ?? 'failure';

/** What a reader sees when there is no page to see: what happened, why it was refused where a rule says so, and what to do next. Says nothing of the inside. */
export function ErrorPage({ status, refusal }: { status: number; refusal?: string }) {
  const { t } = useTranslation();
  const kind = errorKind(status);
  return (
    <Page title={t(`error.${kind}.title`)} lead={<p>{t(`error.${kind}.text`)}</p>}>
      {refusal ? <p lang="en">{refusal}</p> : null}
      <ul className="next-steps">
        {kind === 'signInNeeded' ? (
          <li>
            <LocalLink className="ds-link" to="/sign-in">
              {t('error.signIn')}
            </LocalLink>
          </li>
        ) : null}
        <li>
          <LocalLink className="ds-link" to="/">
            {t('error.toSpaces')}
          </LocalLink>
        </li>
        <li>
          <LocalLink className="ds-link" to="/objectives">
            {t('error.toObjectives')}
          </LocalLink>
        </li>
      </ul>
    </Page>
  );
}

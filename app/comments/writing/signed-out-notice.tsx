import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';

/** Over a form that was sent after the session had ended: what became of it, in `words`, and the way to sign in beside it. */
export function SignedOutNotice({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <Notice kind="problem">
      <p>{words}</p>
      <p>
        <LocalLink className="ds-link" to="/sign-in" target="_blank">
          {t('writing.signInElsewhere')}
        </LocalLink>
      </p>
    </Notice>
  );
}

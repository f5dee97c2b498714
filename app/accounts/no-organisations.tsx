import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';

/** What stands in place of an empty list of organisations: nobody spoke for one, or none has the words that were asked for. */
export function NoOrganisations({ asked }: { asked: string | null }) {
  const { t } = useTranslation();
  if (asked === null)
    return (
      <NothingYet>
        {t('organisations.nothing')}{' '}
        <LocalLink className="ds-link" to="/">
          {t('organisations.nothingNext')}
        </LocalLink>
      </NothingYet>
    );
  return (
    <NothingYet>
      {t('organisations.nothingFound')} {t('organisations.nothingFoundNext')}{' '}
      <LocalLink className="ds-link" to="/organisations">
        {t('organisations.searchAll')}
      </LocalLink>
    </NothingYet>
  );
}

import { useTranslation } from 'react-i18next';
import type { FormField } from '~/ui/form/form-field';
import { LocalLink } from '~/ui/local-link';

/** Under the name of an organisation that is meant to be new: where it was refused, the way to the one of that name. */
export function OrganisationNameHint({ field }: { field: FormField }) {
  const { t } = useTranslation();
  const [name] = field.values;
  if (!field.error || !name) return t('ownOrganisations.nameHint');
  return (
    <LocalLink className="ds-link" to={`/account/organisations?q=${encodeURIComponent(name)}#ask`}>
      {t('organisationForm.joinKnown')}
    </LocalLink>
  );
}

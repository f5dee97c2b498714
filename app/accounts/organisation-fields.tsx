import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxesField, SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { TextField } from '~/ui/form/text-field';
import { STAKEHOLDER_GROUPS } from './organisation';
import type { OrganisationChoices } from './organisation-choices';
import type { DescribedOrganisation } from './organisation-schema';

type Fields = Record<keyof DescribedOrganisation, FormField>;

/** The labels of what is said of an organisation. */
export function useOrganisationLabels(): Record<keyof DescribedOrganisation, string> {
  const { t } = useTranslation();
  return {
    name: t('organisationForm.name'),
    acronym: t('organisationForm.acronym'),
    stakeholderGroups: t('organisationForm.stakeholderGroups'),
    country: t('organisationForm.country'),
    region: t('organisationForm.region'),
    website: t('organisationForm.website'),
    memberCount: t('organisationForm.memberCount'),
  };
}

/** What is said of an organisation, field by field. `nameHint` is what there is to say of the name on this page. */
export function OrganisationFields(props: {
  fields: Fields;
  choices: OrganisationChoices;
  nameHint: ReactNode;
}) {
  const { t } = useTranslation();
  const { fields, choices } = props;
  return (
    <>
      <TextField field={fields.name} autoComplete="organization" hint={props.nameHint} />
      <TextField field={fields.acronym} />
      <CheckboxesField
        field={fields.stakeholderGroups}
        choices={STAKEHOLDER_GROUPS.map((group) => ({ value: group, label: t(`stakeholder.${group}`) }))}
        hint={t('organisationForm.stakeholderGroupsHint')}
      />
      <SelectField
        field={fields.country}
        choices={choices.countries}
        empty={t('organisationForm.none')}
        hint={t('organisationForm.countryHint')}
      />
      <SelectField
        field={fields.region}
        choices={choices.regions}
        empty={t('organisationForm.none')}
        hint={t('organisationForm.regionHint')}
      />
      <TextField
        field={fields.website}
        type="url"
        autoComplete="url"
        hint={t('organisationForm.websiteHint')}
      />
      <TextField
        field={fields.memberCount}
        inputMode="numeric"
        hint={t('organisationForm.memberCountHint')}
      />
    </>
  );
}

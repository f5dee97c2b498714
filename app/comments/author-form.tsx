import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import type { OrganisationChoices } from '~/accounts/organisation-choices';
import { CheckboxesField, CheckboxField, SelectField } from '~/ui/form/choice-fields';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import type { OwnFacts } from './author';
import { assignAuthorSchema } from './author-schema';
import type { AuthorLine } from './author-view';

/** For whom an author speaks: an organisation by its name; folded below it, what a new one is, or what somebody is who speaks alone. */
export function AuthorForm(props: { author: AuthorLine; own: OwnFacts; choices: OrganisationChoices }) {
  const { t } = useTranslation();
  const { author, own, choices } = props;
  const form = usePlainForm(assignAuthorSchema, {
    labels: {
      organisation: t('authors.organisation'),
      another: t('authors.another'),
      groups: t('authors.groups'),
      country: t('authors.country'),
      region: t('authors.region'),
    },
    defaults: {
      organisation: author.assigned?.organisation?.name,
      groups: own.stakeholderGroup ? [own.stakeholderGroup] : [],
      country: own.country,
      region: own.region,
    },
  });
  const { organisation, another, groups, country, region } = form.fields;
  const isOpen = [groups, country, region].some((field) => field.error || field.values.some(Boolean));
  return (
    <PlainForm form={form} submit={t('authors.save')}>
      <TextField field={organisation} autoComplete="off" hint={t('authors.organisationHint')} />
      {organisation.error ? <CheckboxField field={another} /> : null}
      <details className="more-fields" open={isOpen}>
        <summary>{t('authors.more')}</summary>
        <CheckboxesField
          field={groups}
          choices={STAKEHOLDER_GROUPS.map((group) => ({ value: group, label: t(`stakeholder.${group}`) }))}
          hint={t('authors.groupsHint')}
        />
        <SelectField field={country} choices={choices.countries} empty={t('authors.placeNone')} />
        <SelectField
          field={region}
          choices={choices.regions}
          empty={t('authors.placeNone')}
          hint={t('authors.regionHint')}
        />
      </details>
    </PlainForm>
  );
}

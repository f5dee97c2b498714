import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { STAKEHOLDER_GROUPS } from './organisation';

/** One stakeholder group of the list, or none. */
export function StakeholderGroupField({ field, hint }: { field: FormField; hint?: ReactNode }) {
  const { t } = useTranslation();
  const choices = STAKEHOLDER_GROUPS.map((group) => ({ value: group, label: t(`stakeholder.${group}`) }));
  return <SelectField field={field} choices={choices} empty={t('register.groupNone')} hint={hint} />;
}

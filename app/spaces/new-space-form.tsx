import { useTranslation } from 'react-i18next';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LanguageFields, TimeFields, VisibilityField } from './new-space-fields';
import { newSpaceSchema } from './space-settings-schema';

/** What a new consultation begins with. */
export function NewSpaceForm() {
  const { t } = useTranslation();
  const form = usePlainForm(newSpaceSchema, {
    labels: {
      title: t('settings.title'),
      slug: t('settings.slug'),
      language: t('settings.language'),
      languages: t('settings.languages'),
      timeZone: t('settings.timeZone'),
      opensAt: t('settings.opensAt'),
      closesAt: t('settings.closesAt'),
      visibility: t('settings.visibility'),
    },
    defaults: { language: 'en', languages: ['en'], timeZone: 'UTC', visibility: 'public' },
  });
  const { fields } = form;
  return (
    <PlainForm form={form} submit={t('newSpace.submit')}>
      <TextField field={fields.title} />
      <LanguageFields fields={fields} />
      <TimeFields fields={fields} />
      <VisibilityField field={fields.visibility} />
      <TextField field={fields.slug} spellCheck={false} dir="ltr" hint={t('settings.slugNewHint')} />
    </PlainForm>
  );
}

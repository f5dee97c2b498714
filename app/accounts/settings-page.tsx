import { useTranslation } from 'react-i18next';
import { CheckboxField } from '~/ui/form/choice-fields';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { DeskPage } from './desk-page';
import type { SettingsView } from './read-settings.server';
import { settingsSchema } from './schema';

/** The secretariat's page for what holds for the whole platform. */
export function SettingsPage({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  const { staffNeedTwoFactor, staffWithout, isWithout } = settings;
  const form = usePlainForm(settingsSchema, {
    labels: { staffNeedTwoFactor: t('desk.settings.twoFactor') },
    defaults: { staffNeedTwoFactor },
  });
  return (
    <DeskPage here="settings" title={t('desk.settings.title')} lead={<p>{t('desk.settings.lead')}</p>}>
      <PlainForm form={form} submit={t('desk.settings.save')}>
        <CheckboxField field={form.fields.staffNeedTwoFactor} hint={t('desk.settings.twoFactorHint')} />
        <p>
          {staffWithout === 0
            ? t('desk.settings.everybody')
            : t('desk.settings.without', { count: staffWithout })}{' '}
          {isWithout ? (
            <>
              {t('desk.settings.own')}{' '}
              <LocalLink className="ds-link" to="/account/two-factor">
                {t('desk.settings.addOwn')}
              </LocalLink>
            </>
          ) : null}
        </p>
      </PlainForm>
    </DeskPage>
  );
}

import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import type { WelcomePreview } from './preview-welcome.server';
import type { SettingsPage } from './read-space-settings.server';
import { SpaceDeskPage } from './space-desk-page';
import { SpaceSettingsForm } from './space-settings-form';

/** The settings of a space; over them what was just written, as it would look. */
export function SpaceSettingsDesk({ page, preview }: { page: SettingsPage; preview?: WelcomePreview }) {
  const { t } = useTranslation();
  return (
    <SpaceDeskPage
      space={page.space}
      here="settings"
      title={t('settings.page')}
      lead={<p>{t('settings.lead')}</p>}
    >
      {preview ? (
        <>
          <Notice kind="waiting">{t('settings.notYet')}</Notice>
          <Section id="preview" title={t('settings.asItWillLook')}>
            {preview.html === '' ? (
              <NothingYet>{t('settings.noWelcome')}</NothingYet>
            ) : (
              <RichText html={preview.html} language={preview.language} className="preview" />
            )}
          </Section>
        </>
      ) : null}
      <SpaceSettingsForm page={page} written={preview?.settings} />
    </SpaceDeskPage>
  );
}

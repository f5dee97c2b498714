import { useTranslation } from 'react-i18next';
import { addressPrefix, type Translate } from '~/platform/i18n';
import { CheckboxesField, RadiosField, SelectField } from '~/ui/form/choice-fields';
import { ErrorSummary } from '~/ui/form/error-summary';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { ATTACHMENT_TYPES } from './attachment-limits';
import { editWindowInWords, editWindows } from './edit-window';
import { LanguageFields, TimeFields, VisibilityField } from './new-space-fields';
import type { SettingsPage } from './read-space-settings.server';
import { useSavedMeanwhile } from './settings-saved-meanwhile';
import {
  SETTING_FIELDS,
  type SettingName,
  type SpaceSettingsForm as SettingsSent,
  spaceSettingsSchema,
  titleField,
} from './space-settings-schema';
import { spaceDeskAddress } from './space-view';

/** Everything that can be said of a space, to be looked at first or saved; either button keeps what was typed. */
export function SpaceSettingsForm({ page, written }: { page: SettingsPage; written?: SettingsSent }) {
  const { t, i18n } = useTranslation();
  const { space, otherLanguages, values } = page;
  const labels = {
    ...Object.fromEntries(SETTING_FIELDS.map((name) => [name, t(`settings.${name}`)])),
    ...Object.fromEntries(
      otherLanguages.map((code) => [
        titleField(code),
        t('settings.titleIn', { language: languageName(code, i18n.language) }),
      ]),
    ),
    mark: t('settings.page'),
  } as Record<SettingName, string>;
  const form = usePlainForm(spaceSettingsSchema(otherLanguages), {
    labels,
    defaults: written ?? { ...values, mark: page.mark },
  });
  const { fields, mark } = useSavedMeanwhile(form, page);
  const address = `${addressPrefix(i18n.language)}${spaceDeskAddress(space.slug, '/settings')}`;
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <form method="post" id={form.id} action={address} className="plain-form long-form" noValidate>
        <HiddenField name="mark" value={mark} />
        <Section id="name" title={t('settings.nameTitle')}>
          <TextField field={fields.title} />
          {otherLanguages.map((code) => (
            <TextField key={code} field={fields[titleField(code)] as FormField} />
          ))}
          {space.stage === 'draft' ? (
            <TextField
              field={fields.slug}
              optional={false}
              spellCheck={false}
              dir="ltr"
              hint={t('settings.slugHint')}
            />
          ) : null}
          <LanguageFields fields={fields} own={page.languages} />
        </Section>
        <Section id="welcome" title={t('settings.welcomeTitle')}>
          <TextAreaField field={fields.welcome} rows={14} optional={false} hint={t('settings.welcomeHint')} />
          <TextAreaField field={fields.disclaimer} rows={4} hint={t('settings.disclaimerHint')} />
        </Section>
        <Section id="times" title={t('settings.timesTitle')}>
          <TimeFields fields={fields} timeZone={page.timeZone} />
        </Section>
        <Section id="people" title={t('settings.peopleTitle')}>
          <VisibilityField field={fields.visibility} />
          <TextField field={fields.audience} hint={t('settings.audienceHint')} />
          <TextAreaField field={fields.moderators} rows={3} hint={t('settings.moderatorsHint')} />
          <TextField field={fields.contact} hint={t('settings.contactHint')} />
        </Section>
        <Section id="comments" title={t('settings.commentsTitle')}>
          <CommentFields fields={fields} slug={space.slug} />
        </Section>
        <div className="form-end">
          <SubmitButton>{t('settings.save')}</SubmitButton>
          <button
            type="submit"
            className="ds-button"
            data-variant="secondary"
            formAction={`${address}/preview`}
          >
            {t('settings.preview')}
          </button>
        </div>
      </form>
    </>
  );
}

function windowInWords(t: Translate, minutes: number): string {
  const { key, count } = editWindowInWords(minutes);
  return t(key, { count });
}

/** What becomes of comments, and what may be attached to them. */
function CommentFields({ fields, slug }: { fields: Record<SettingName, FormField>; slug: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="field-hint">
        {t('settings.moderationMoved')}{' '}
        <LocalLink className="ds-link" to={spaceDeskAddress(slug, '/moderation/rules')}>
          {t('settings.toRules')}
        </LocalLink>
      </p>
      <SelectField
        field={fields.editMinutes}
        hint={t('settings.editMinutesHint')}
        choices={editWindows(Number(fields.editMinutes.values[0])).map((minutes) => ({
          value: String(minutes),
          label: windowInWords(t, minutes),
        }))}
      />
      <RadiosField
        field={fields.revisions}
        choices={(['team', 'readers'] as const).map((value) => ({
          value,
          label: t(`settings.revisionsFor.${value}`),
        }))}
      />
      <RadiosField
        field={fields.closedAccountComments}
        choices={(['withdrawn', 'kept'] as const).map((value) => ({
          value,
          label: t(`settings.closedAccounts.${value}`),
        }))}
      />
      <CheckboxesField
        field={fields.attachmentTypes}
        hint={t('settings.attachmentTypesHint')}
        choices={ATTACHMENT_TYPES.map((value) => ({ value, label: `.${value}` }))}
      />
      <TextField field={fields.attachmentMegabytes} type="number" inputMode="numeric" />
      <TextField field={fields.commentAttachmentMegabytes} type="number" inputMode="numeric" />
    </>
  );
}

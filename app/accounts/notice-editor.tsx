import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { ErrorSummary } from '~/ui/form/error-summary';
import { HiddenField } from '~/ui/form/hidden-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { privacyNoticeSchema } from './schema';

/** A notice is a page or two. */
const ROWS = 28;

/** The text of the privacy notice, to be looked at first or published; either button keeps what was typed. */
export function NoticeEditor({ draft }: { draft: { markdown: string; basedOn: number } }) {
  const { t, i18n } = useTranslation();
  const form = usePlainForm(privacyNoticeSchema, {
    labels: { markdown: t('desk.notice.text'), basedOn: t('desk.notice.title') },
    defaults: draft,
  });
  const { markdown, basedOn } = form.fields;
  const prefix = addressPrefix(i18n.language);
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <form method="post" id={form.id} action={`${prefix}/desk/privacy`} className="plain-form" noValidate>
        {/* The version that was shown when the writing began, also after a refusal: nobody's work is written over unseen. */}
        <HiddenField name="basedOn" value={basedOn.values[0] ?? ''} />
        <TextAreaField field={markdown} rows={ROWS} hint={t('desk.notice.textHint')} />
        <p>{t('desk.notice.effect')}</p>
        <div className="form-end">
          <SubmitButton>{t('desk.notice.publish')}</SubmitButton>
          <button
            type="submit"
            className="ds-button"
            data-variant="secondary"
            formAction={`${prefix}/desk/privacy/preview`}
          >
            {t('desk.notice.preview')}
          </button>
        </div>
      </form>
    </>
  );
}

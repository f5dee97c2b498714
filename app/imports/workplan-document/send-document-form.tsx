import { useTranslation } from 'react-i18next';
import { workplanDeskAddress } from '~/spaces/workplan-desk/draft-address';
import { CheckboxField } from '~/ui/form/choice-fields';
import { FileField } from '~/ui/form/file-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { DOCUMENT_MEGABYTES, sendDocumentSchema } from './send-document-schema';

/** Sends the document that a workplan is read from; over a draft in progress only once it is said that it replaces it. */
export function SendDocumentForm(props: {
  slug: string;
  isOverDraft: boolean;
  /** Of the names of files that can be read: `.docx`. */
  endings: readonly string[];
}) {
  const { t } = useTranslation();
  const form = usePlainForm(sendDocumentSchema, {
    id: 'send',
    action: workplanDeskAddress(props.slug),
    labels: { file: t('workplanDesk.file'), replace: t('workplanDesk.replace') },
  });
  const { fields } = form;
  return (
    <PlainForm form={form} submit={t('workplanDesk.send')} multipart>
      <FileField
        field={fields.file}
        accept={props.endings.join(',')}
        hint={t('workplanDesk.fileHint', { megabytes: DOCUMENT_MEGABYTES })}
      />
      {props.isOverDraft || fields.replace.error ? <CheckboxField field={fields.replace} /> : null}
    </PlainForm>
  );
}

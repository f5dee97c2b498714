import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { OrganisationGroups } from '~/accounts/organisation-groups';
import type { SpaceFrame } from '~/spaces/space-view';
import { FileField } from '~/ui/form/file-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { importAddress } from '../received-address';
import { TABLE_BYTES, TABLE_COLUMNS, TABLE_ROWS } from './comment-table';
import { sendTableSchema } from './import-schema';

const BYTES_PER_MEGABYTE = 1_000_000;

/** What a table can hold, and where to send it. It is sent to be looked at: nothing is written by it. */
export function SendTableForm({ space }: { space: SpaceFrame }) {
  const { t } = useTranslation();
  const form = usePlainForm(sendTableSchema, {
    action: importAddress(space.slug),
    labels: { file: t('received.import.file') },
  });
  return (
    <>
      <PlainForm form={form} submit={t('received.import.look')} multipart>
        <FileField
          field={form.fields.file}
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
          hint={t('received.import.fileHint', {
            megabytes: TABLE_BYTES / BYTES_PER_MEGABYTE,
            rows: TABLE_ROWS,
          })}
        />
      </PlainForm>
      <details className="more-fields">
        <summary>{t('received.import.rules')}</summary>
        <ul className="rules">
          <li>{t('received.import.ruleText')}</li>
          <li>{TABLE_COLUMNS.map((column) => t(`received.column.${column}`)).join(' · ')}</li>
          <li>
            {t('received.import.ruleWho')} <OrganisationGroups groups={[...STAKEHOLDER_GROUPS]} />.
          </li>
          <li>{t('received.import.ruleDate')}</li>
          <li>{t('received.import.ruleReply')}</li>
          <li>{t('received.import.rulePlain')}</li>
          <li>{t('received.import.ruleAgain')}</li>
        </ul>
      </details>
    </>
  );
}

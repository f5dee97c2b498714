import { useTranslation } from 'react-i18next';
import { FileField } from '~/ui/form/file-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { INVITATION_DAYS, invitationsAddress } from './invitation';
import { INVITED_TEXT_LENGTH, inviteSchema } from './schema';

const BYTES_PER_MEGABYTE = 1_000_000;

/** What stands in the form: what was sent before, where it is shown again. */
export interface GivenList {
  list: string | null;
  organisation: string | null;
}

/** Whom to invite: a list or a file. It is sent to be looked at: nothing is written by it. */
export function InvitationForm({ spaceSlug, given }: { spaceSlug: string; given: GivenList | null }) {
  const { t } = useTranslation();
  const form = usePlainForm(inviteSchema, {
    action: invitationsAddress(spaceSlug, '/new'),
    labels: {
      list: t('invitations.new.list'),
      file: t('invitations.new.file'),
      organisation: t('invitations.new.organisation'),
    },
    defaults: given ?? undefined,
  });
  const { list, file, organisation } = form.fields;
  return (
    <PlainForm form={form} submit={t('invitations.new.look')} multipart>
      <TextAreaField field={list} rows={10} optional={false} hint={t('invitations.new.listHint')} />
      <FileField
        field={file}
        optional={false}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        hint={t('invitations.new.fileHint', { megabytes: INVITED_TEXT_LENGTH / BYTES_PER_MEGABYTE })}
      />
      <TextField field={organisation} autoComplete="off" hint={t('invitations.new.organisationHint')} />
      <p className="section-note">{t('invitations.new.namesNote', { count: INVITATION_DAYS })}</p>
    </PlainForm>
  );
}

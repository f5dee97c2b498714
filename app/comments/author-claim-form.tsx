import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { claimAuthorSchema } from './author-schema';
import type { ClaimableAuthorPage } from './read-claimable-authors.server';

/** Where a person's claim on an author stands; where there is none, or it was declined, the form to make it. */
export function AuthorClaim({ page }: { page: ClaimableAuthorPage }) {
  const { t } = useTranslation();
  const { author, claim } = page;
  if (claim === 'confirmed') return <Notice kind="done">{t('claims.confirmedNote')}</Notice>;
  if (author.isTaken) return <Notice kind="problem">{t('claims.takenNote')}</Notice>;
  if (claim === 'requested') return <Notice kind="waiting">{t('claims.already')}</Notice>;
  return (
    <>
      {claim === 'declined' ? <Notice kind="problem">{t('claims.declinedNote')}</Notice> : null}
      <ClaimForm />
    </>
  );
}

function ClaimForm() {
  const { t } = useTranslation();
  const form = usePlainForm(claimAuthorSchema, { labels: { note: t('claims.note') } });
  return (
    <PlainForm form={form} submit={t('claims.claim')}>
      <TextAreaField field={form.fields.note} rows={4} hint={t('claims.noteHint')} />
      <p className="section-note">{t('claims.claimNote')}</p>
    </PlainForm>
  );
}

import { useTranslation } from 'react-i18next';
import { CheckboxField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { invitationsAddress, REMIND_DAYS } from './invitation';
import { remindSchema } from './schema';

/** Whom a reminder goes to: one, or all who have not come. */
export function ReminderForm(props: {
  spaceSlug: string;
  /** The one; null: all. */
  invitation: string | null;
  /** Those who have not come, and how many of them had no mail lately. */
  open: number;
  remindable: number;
}) {
  const { spaceSlug, invitation, open, remindable } = props;
  const { t } = useTranslation();
  const form = usePlainForm(remindSchema, {
    labels: {
      anyway: t(invitation ? 'invitations.reminding.anywayOne' : 'invitations.reminding.anyway', {
        days: REMIND_DAYS,
      }),
    },
  });
  const back = (
    <LocalLink className="ds-link" to={invitationsAddress(spaceSlug)}>
      {t('invitations.reminding.back')}
    </LocalLink>
  );
  if (open === 0)
    return (
      <>
        <p>{t('invitations.reminding.nobody')}</p>
        <p>{back}</p>
      </>
    );
  return (
    <>
      {invitation ? null : <Whom open={open} remindable={remindable} />}
      <PlainForm
        form={form}
        submit={t(invitation ? 'invitations.reminding.submitOne' : 'invitations.reminding.submit')}
        beside={back}
      >
        {invitation ? <HiddenField name="invitation" value={invitation} /> : null}
        {invitation || open > remindable ? <CheckboxField field={form.fields.anyway} /> : null}
      </PlainForm>
    </>
  );
}

function Whom({ open, remindable }: { open: number; remindable: number }) {
  const { t } = useTranslation();
  const lately = open - remindable;
  return (
    <p>
      {remindable > 0
        ? t('invitations.reminding.who', { count: remindable })
        : t('invitations.reminding.whoNone')}{' '}
      {remindable > 0 && lately > 0
        ? t('invitations.reminding.lately', { count: lately, days: REMIND_DAYS })
        : null}
    </p>
  );
}

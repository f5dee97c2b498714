import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import type { EmailChangeView } from './read-email-change.server';

/** A change of address that waits: which of the two addresses has confirmed, until when, and the way to withdraw it. */
export function WaitingEmailChange({ email, change }: { email: string; change: EmailChangeView }) {
  const { t } = useTranslation();
  const side = (address: string, confirmed: boolean) => (
    <>
      <bdi>{address}</bdi>: {t(confirmed ? 'emailChange.confirmed' : 'emailChange.notConfirmed')}
    </>
  );
  return (
    <Section id="waiting" title={t('emailChange.waiting')}>
      <Facts
        facts={[
          { name: t('emailChange.old'), value: side(email, change.oldConfirmed) },
          { name: t('emailChange.new'), value: side(change.newEmail, change.newConfirmed) },
          {
            name: t('emailChange.expires'),
            value: <Moment at={change.expires} precision="moment" timeZone="UTC" />,
          },
        ]}
      />
      <ActionForm action="/account/email/withdraw" label={t('emailChange.withdraw')} />
    </Section>
  );
}

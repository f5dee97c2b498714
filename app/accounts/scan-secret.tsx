import { useTranslation } from 'react-i18next';
import { QrCode } from './qr-code';

/** Letters of a secret that are easier to type in groups. */
const GROUP_LENGTH = 4;

/** The secret of a second factor on its way into an app: as a picture, and to be typed. */
export function ScanSecret({ secret, address }: { secret: string; address: string }) {
  const { t } = useTranslation();
  const groups = secret.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g')) ?? [];
  return (
    <>
      <p>{t('twoFactor.scan')}</p>
      <QrCode text={address} label={t('twoFactor.scanLabel')} />
      <p>{t('twoFactor.typeInstead')}</p>
      <p>
        <code className="shared-secret" dir="ltr">
          {groups.join(' ')}
        </code>
      </p>
    </>
  );
}

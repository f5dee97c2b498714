import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import type { SecondFactorView } from './read-second-factor.server';

/** One's own second factor: whether it is on, its recovery codes, and what can be done. */
export function SecondFactorState({ factor }: { factor: SecondFactorView & { can: { remove: boolean } } }) {
  const { t } = useTranslation();
  if (!factor.isOn)
    return (
      <>
        <p>{t(factor.isRequired ? 'twoFactor.required' : 'twoFactor.isOff')}</p>
        <p className="form-end">
          <LocalLink className="ds-button" data-variant="primary" to="/account/two-factor/add">
            {t('twoFactor.start')}
          </LocalLink>
        </p>
      </>
    );
  return (
    <>
      <p>{t('twoFactor.isOn')}</p>
      <Section id="codes" title={t('twoFactor.codesTitle')} note={t('twoFactor.codesAbout')}>
        <p>{t('twoFactor.codesLeft', { count: factor.recoveryCodesLeft })}</p>
        <p className="form-end">
          <LocalLink className="ds-link" to="/account/two-factor/recovery-codes">
            {t('twoFactor.codesNew')}
          </LocalLink>
        </p>
      </Section>
      <Section id="remove" title={t('twoFactor.removeTitle')}>
        {factor.can.remove ? (
          <>
            <p>{t('twoFactor.removeAbout')}</p>
            <p className="form-end">
              <LocalLink className="ds-link" to="/account/two-factor/remove">
                {t('twoFactor.remove')}
              </LocalLink>
            </p>
          </>
        ) : (
          <p>{t('twoFactor.mustStay')}</p>
        )}
      </Section>
    </>
  );
}

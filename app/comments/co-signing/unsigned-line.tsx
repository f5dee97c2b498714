import { useTranslation } from 'react-i18next';
import type { Unsigned } from './read-unsigned.server';

/** Under a joint comment, for its author and the team: who has yet to sign it, and who declined. */
export function UnsignedLine({ unsigned }: { unsigned: Unsigned[] }) {
  const { t } = useTranslation();
  const states = (['asked', 'declined'] as const).filter((state) =>
    unsigned.some((one) => one.state === state),
  );
  return states.map((state) => (
    <p className="submission-line" key={state}>
      {t(`coSigning.unsigned.${state}`)}{' '}
      <bdi>
        {unsigned
          .filter((one) => one.state === state)
          .map(({ name }) => name)
          .join(', ')}
      </bdi>{' '}
      <span className="quiet">{t('coSigning.unsignedNote')}</span>
    </p>
  ));
}

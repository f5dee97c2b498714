import { useTranslation } from 'react-i18next';

/** For the author of a joint comment: the organisations that it names and for which nobody can answer yet. */
export function UnspokenLine({ names }: { names: string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <p className="section-note">
      {t('coSigning.unspoken')} <bdi>{names.join(', ')}</bdi>. {t('coSigning.unspokenNext')}
    </p>
  );
}

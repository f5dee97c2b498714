import { useTranslation } from 'react-i18next';

/** Who did something: by name; where `who` is empty somebody whose account is closed, where it is null whoever runs the platform. */
export function Doer({ who }: { who: string | null }) {
  const { t } = useTranslation();
  if (who) return <bdi>{who}</bdi>;
  return t(who === null ? 'desk.platform' : 'desk.somebody');
}

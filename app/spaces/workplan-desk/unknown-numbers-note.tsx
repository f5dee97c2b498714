import { useTranslation } from 'react-i18next';
import type { UnknownNumbers } from './read-draft.server';

/** Says which numbers no framework has, kind by kind; nothing where all are known. */
export function UnknownNumbersNote({ numbers }: { numbers: UnknownNumbers | undefined }) {
  const { t } = useTranslation();
  if (!numbers) return null;
  const kinds = Object.entries(numbers) as [keyof UnknownNumbers, number[]][];
  return kinds
    .filter(([, unknown]) => unknown.length > 0)
    .map(([kind, unknown]) => (
      <p className="draft-wrong" key={kind}>
        {t(`workplanDesk.unknown.${kind}`, { numbers: unknown.join(', '), count: unknown.length })}
      </p>
    ));
}

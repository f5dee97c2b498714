import { useTranslation } from 'react-i18next';
import type { Problem } from './use-plain-form';

/** What is wrong with a form, over it, each with the way to its field. Takes the focus when the page arrives, so that it is read out first. */
export function ErrorSummary({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form; what went wrong is what it is about
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="ds-heading">{t('form.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ words, field }) => (
          <li key={field?.id ?? words}>{field ? <a href={`#${field.id}`}>{words}</a> : words}</li>
        ))}
      </ul>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { RichText } from '~/ui/worded';

/** Paragraphs that two versions of the notice do not share, as HTML. */
export function NoticeChanges(props: {
  changes: { added: string[]; removed: string[] };
  language: string;
  /** What is said where they say the same. */
  none: string;
}) {
  const { t } = useTranslation();
  const { added, removed } = props.changes;
  if (added.length + removed.length === 0) return <p>{props.none}</p>;
  return (
    <div className="changes">
      <Paragraphs title={t('consent.added')} of={added} language={props.language} />
      <Paragraphs title={t('consent.removed')} of={removed} language={props.language} />
    </div>
  );
}

function Paragraphs({ title, of, language }: { title: string; of: string[]; language: string }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3 className="ds-heading">{title}</h3>
      {of.map((html, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same paragraph may stand twice, and the list is never reordered
        <RichText key={place} html={html} language={language} className="changed" />
      ))}
    </>
  );
}

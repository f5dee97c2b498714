import { useTranslation } from 'react-i18next';
import { LocalLink } from './local-link';

/** The ways to the pages before and after, by key; nothing where all is on one page. */
export function Pager(props: {
  label: string;
  earlier: string | null;
  later: string | null;
  /** What the links say, where the list is not one of comments. */
  words?: { earlier: string; later: string };
}) {
  const { t } = useTranslation();
  if (!props.earlier && !props.later) return null;
  return (
    <nav className="pager" aria-label={props.label}>
      {props.earlier ? (
        <LocalLink className="ds-link" rel="prev" to={props.earlier}>
          {props.words?.earlier ?? t('pager.earlier')}
        </LocalLink>
      ) : null}
      {props.later ? (
        <LocalLink className="ds-link later" rel="next" to={props.later}>
          {props.words?.later ?? t('pager.later')}
        </LocalLink>
      ) : null}
    </nav>
  );
}

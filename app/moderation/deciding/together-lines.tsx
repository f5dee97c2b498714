import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import { itemAddress } from '../moderation-address';
import type { TogetherLine } from './together-view';

/** Comments that are decided on at once, each as far as one has to know it: who, how it begins, how it stands, and why not where it cannot be. */
export function TogetherLines(props: { slug: string; lines: TogetherLine[]; changed: TogetherLine[] }) {
  const { t } = useTranslation();
  return (
    <ul className="together-lines">
      {props.lines.map((line) => (
        <li key={line.number}>
          <p className="together-head">
            <LocalLink
              className="ds-link"
              to={itemAddress(props.slug, { about: 'comment', number: line.number })}
            >
              {t('deciding.commentNumber', { number: line.number })}
            </LocalLink>{' '}
            {line.who === null ? null : <bdi>{line.who}</bdi>}{' '}
            <span className="quiet">
              {standing(line)
                .map((words) => t(words, { count: countOf(words, line) }))
                .join(' · ')}
            </span>
          </p>
          <p>
            <InWords of={line.opening} />
          </p>
          {props.changed.includes(line) ? <p className="waits">{t('deciding.changedLine')}</p> : null}
          {line.refusal === null ? null : <p className="field-error">{line.refusal}</p>}
        </li>
      ))}
    </ul>
  );
}

type Words =
  | `deciding.statusIs.${TogetherLine['status']}`
  | 'deciding.withHeldEdit'
  | 'deciding.withReplies'
  | 'deciding.withFlags';

const standing = ({ status, hasHeldEdit, replies, openFlags }: TogetherLine): Words[] => [
  `deciding.statusIs.${status}`,
  ...(hasHeldEdit ? (['deciding.withHeldEdit'] as const) : []),
  ...(replies > 0 ? (['deciding.withReplies'] as const) : []),
  ...(openFlags > 0 ? (['deciding.withFlags'] as const) : []),
];

const countOf = (words: Words, { replies, openFlags }: TogetherLine): number =>
  words === 'deciding.withReplies' ? replies : openFlags;

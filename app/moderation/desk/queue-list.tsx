import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '~/platform/i18n';
import { LocalLink } from '~/ui/local-link';
import { itemOf } from '../moderation-address';
import { itemPageAddress } from './desk-address';
import type { QueueLine } from './queue';
import { WaitsSince } from './waits-since';

/** What an item is called, as in a title. */
export function itemName(t: Translate, key: string): string {
  const item = itemOf(key);
  if (!item) return key;
  if (item.about === 'member') return t('moderationDesk.item.member');
  return t(`moderationDesk.item.${item.about}`, { number: item.number });
}

/** The queue, or the part of it beside an item (`here`); each line leads to its item. `boxOf`: what stands before a line, to select it by. */
export function QueueList(props: {
  lines: QueueLine[];
  slug: string;
  timeZone: string;
  /** The query that the addresses of the items carry on. */
  search: string;
  here?: string;
  boxOf?: (line: QueueLine) => ReactNode;
}) {
  const { slug, search, here, boxOf } = props;
  return (
    <ol className="queue" data-queue={here === undefined ? '' : undefined}>
      {props.lines.map((line) => (
        <li key={line.key} className={line.key === here ? 'queue-line is-here' : 'queue-line'}>
          {boxOf?.(line)}
          <div>
            <LineHead line={line} to={itemPageAddress(slug, line.key, search)} isHere={line.key === here} />
            <LineWords line={line} />
            <LineFoot line={line} timeZone={props.timeZone} isBesideItem={here !== undefined} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function LineHead({ line, to, isHere }: { line: QueueLine; to: string; isHere: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="queue-head">
      <LocalLink to={to} className="ds-link" aria-current={isHere ? 'page' : undefined}>
        {itemName(t, line.key)}
      </LocalLink>{' '}
      <Causes of={line.causes} />
    </p>
  );
}

/** Why something waits, in a word or two each. */
export function Causes({ of }: { of: QueueLine['causes'] }) {
  const { t } = useTranslation();
  return of.map((cause) => (
    <span key={cause} className={`cause cause-${cause}`}>
      {t(`moderationDesk.cause.${cause}`)}{' '}
    </span>
  ));
}

function LineWords({ line: { who, opening } }: { line: QueueLine }) {
  const { t } = useTranslation();
  return (
    <p className="queue-words">
      <span className="queue-who">{who ? <bdi>{who}</bdi> : t('moderationDesk.unnamed')}</span>{' '}
      <span lang={opening.language ?? undefined} dir="auto">
        {opening.text}
      </span>
    </p>
  );
}

/** Since when it waits, and who works on it; beside an item everybody knows what they work on themselves. */
function LineFoot(props: { line: QueueLine; timeZone: string; isBesideItem: boolean }) {
  const { t } = useTranslation();
  const { claim } = props.line;
  const isSaid = claim !== null && !(claim.isMine && props.isBesideItem);
  return (
    <p className="queue-foot">
      {t('moderationDesk.since')} <WaitsSince line={props.line} timeZone={props.timeZone} />
      {isSaid ? (
        <strong>
          {' · '}
          {claim.isMine ? t('moderationDesk.youWorkOn') : t('moderationDesk.worksOn', { name: claim.name })}
        </strong>
      ) : null}
    </p>
  );
}

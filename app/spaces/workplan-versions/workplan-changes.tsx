import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedWords } from '~/ui/changed-words';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import type { BlockChangeView, ChangesView } from './changes-view';
import { blockAddress } from './versions-view';

/** In the order in which they are counted. */
const KINDS = ['changed', 'moved', 'moved-and-changed', 'added', 'removed'] as const;

/** What differs between two versions of a workplan: in numbers, by priority, then paragraph by paragraph, word by word. */
export function WorkplanChanges(props: {
  changes: ChangesView;
  spaceSlug: string;
  /** What stands under a change, on a page where it can be corrected. */
  under?: (change: BlockChangeView) => ReactNode;
  underPriority?: (change: ChangesView['priorities'][number]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { changes } = props;
  if (changes.blocks.length === 0 && changes.priorities.length === 0)
    return <NothingYet>{t('versions.nothing')}</NothingYet>;
  return (
    <>
      <ul className="change-counts">
        {KINDS.filter((kind) => changes.counts[kind] > 0).map((kind) => (
          <li key={kind}>{t(`versions.count.${kind}`, { count: changes.counts[kind] })}</li>
        ))}
        <li>{t('versions.count.same', { count: changes.counts.same })}</li>
      </ul>
      <PriorityChanges changes={changes} under={props.underPriority} />
      {changes.blocks.length > 0 ? (
        <section className="section" aria-labelledby="changed-text">
          <h2 className="ds-heading" id="changed-text">
            {t('versions.text')}
          </h2>
          <ol className="changes">
            {changes.blocks.map((change) => (
              <li key={`${change.before?.id} ${change.after?.id}`}>
                <ChangeHead change={change} spaceSlug={props.spaceSlug} />
                <ChangedBlock change={change} language={changes.language} />
                {props.under?.(change)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

function PriorityChanges(props: {
  changes: ChangesView;
  under?: (change: ChangesView['priorities'][number]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { changes } = props;
  if (changes.priorities.length === 0) return null;
  return (
    <section className="section" aria-labelledby="changed-priorities">
      <h2 className="ds-heading" id="changed-priorities">
        {t('versions.priorities')}
      </h2>
      <ul className="changes">
        {changes.priorities.map(({ facts, ...change }) => {
          const { kind, code, wasCode, before, after } = change;
          return (
            <li key={`${kind} ${code}`}>
              <p className="change-head">
                <span className={`change-kind change-${kind}`}>{t(`versions.priority.${kind}`)}</span>{' '}
                <bdi className="code">{code}</bdi>{' '}
                <bdi lang={changes.language}>
                  {kind === 'removed' ? <del>{before}</del> : kind === 'added' ? <ins>{after}</ins> : after}
                </bdi>
              </p>
              {kind === 'renamed' ? (
                <p className="quiet">
                  {t('versions.before')} {wasCode ? <bdi className="code">{wasCode} </bdi> : null}
                  <bdi lang={changes.language}>{before}</bdi>
                </p>
              ) : null}
              {facts.map(({ fact, words }) => (
                <div key={fact} className="changed-fact">
                  <p className="small-heading">{t(`versions.fact.${fact}`)}</p>
                  <ChangedWords changes={words} language={changes.language} />
                </div>
              ))}
              {props.under?.({ facts, ...change })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ChangeHead({ change, spaceSlug }: { change: BlockChangeView; spaceSlug: string }) {
  const { t } = useTranslation();
  const { kind, before, after, number } = change;
  const place = after ?? before;
  const name = t('versions.paragraph', { number: place?.place });
  return (
    <p className="change-head">
      <span className={`change-kind change-${kind}`}>{t(`versions.kind.${kind}`)}</span>{' '}
      {number === null ? (
        name
      ) : (
        <LocalLink className="ds-link" to={blockAddress(spaceSlug, number)}>
          {name}
        </LocalLink>
      )}
      {before && after && before.place !== after.place ? (
        <span className="quiet"> {t('versions.was', { number: before.place })}</span>
      ) : null}{' '}
      <span className="quiet">
        {place?.priority ? <bdi className="code">{place.priority}</bdi> : t('workplan.introduction')}
        {before && after && before.priority !== after.priority ? (
          <>
            {' '}
            {t('versions.cameFrom')}{' '}
            {before.priority ? <bdi className="code">{before.priority}</bdi> : t('workplan.introduction')}
          </>
        ) : null}
      </span>
    </p>
  );
}

/** The words: of what changed the difference, of what moved or came or went the whole. */
function ChangedBlock({ change, language }: { change: BlockChangeView; language: string }) {
  const { kind, words, before, after } = change;
  const text = (after ?? before)?.text ?? '';
  if (kind === 'changed' || kind === 'moved-and-changed')
    return <ChangedWords changes={words} language={language} />;
  const whole = kind === 'added' ? 'added' : kind === 'removed' ? 'removed' : 'same';
  return <ChangedWords changes={[{ kind: whole, text }]} language={language} />;
}

import { useTranslation } from 'react-i18next';
import { wordChanges } from '~/platform/text/word-changes';
import { ChangedWords } from '~/ui/changed-words';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import type { DeskComment } from '../desk/item-view';
import type { ChangedThing } from '../what-changed';
import type { SubjectPast } from './decision-form-view';

/** What became of a comment while somebody filled in a form on it: who decided what, how its text differs, what was flagged. */
export function ChangedMeanwhileShown(props: {
  changes: ChangedThing[];
  comment: DeskComment;
  past: SubjectPast | null;
}) {
  const { t } = useTranslation();
  const { changes, past } = props;
  return (
    <section className="meanwhile" aria-labelledby="meanwhile">
      <h3 className="ds-heading" id="meanwhile">
        {t('deciding.meanwhile')}
      </h3>
      <p className="section-note">{t('deciding.meanwhileNote')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.what}>
            <Change change={change} comment={props.comment} />
          </li>
        ))}
      </ul>
      {past ? <ChangedText changes={changes} past={past} /> : null}
    </section>
  );
}

function Change({ change, comment }: { change: ChangedThing; comment: DeskComment }) {
  const { t } = useTranslation();
  switch (change.what) {
    case 'status':
      return <>{t(`deciding.statusNow.${change.status}`)}</>;
    case 'text':
      return <>{t('deciding.textNow')}</>;
    case 'files':
      return <>{t('deciding.filesNow')}</>;
    case 'flags':
      return <Flags more={change.more} comment={comment} />;
    case 'decided':
      return <Decisions after={change.after} comment={comment} />;
  }
}

function Flags({ more, comment }: { more: number; comment: DeskComment }) {
  const { t } = useTranslation();
  if (more <= 0) return <>{t('deciding.flagsAnswered')}</>;
  const added = comment.flags
    .filter(({ isOpen }) => isOpen)
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(-more);
  return (
    <>
      {t('deciding.flagsNow', { count: more })}{' '}
      {added.map((flag, place) => (
        <span key={flag.id}>
          {place > 0 ? '; ' : ''}
          <InWords of={flag.reason} />
          {flag.text ? (
            <>
              {': '}
              <q dir="auto">{flag.text}</q>
            </>
          ) : null}
        </span>
      ))}
    </>
  );
}

function Decisions({ after, comment }: { after: number; comment: DeskComment }) {
  const { t } = useTranslation();
  const added = comment.decisions.filter(({ number }) => number > after).sort((a, b) => a.number - b.number);
  return (
    <>
      {t('deciding.decidedNow')}
      {added.map(({ id, kind, who, reason, at }) => (
        <span key={id} className="meanwhile-decision">
          {' '}
          <bdi>{who ?? t('deciding.byRule')}</bdi>, <Moment at={at} precision="moment" timeZone="UTC" />:{' '}
          {t(`deciding.kind.${kind}`)} (<InWords of={reason} />)
        </span>
      ))}
    </>
  );
}

/** The text that was shown against the newest one. */
function ChangedText({ changes, past }: { changes: ChangedThing[]; past: SubjectPast }) {
  const text = changes.find((change) => change.what === 'text');
  if (!text) return null;
  const before = past.revisions.findLast(({ number }) => number <= text.after);
  const now = past.revisions.at(-1);
  if (!before || !now) return null;
  return (
    <ChangedWords changes={wordChanges(before.text, now.text, past.language)} language={past.language} />
  );
}

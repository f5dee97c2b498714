import { useTranslation } from 'react-i18next';
import { Doer } from '~/spaces/doer';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { InWords } from '~/ui/worded';
import { itemAddress, moderationAddress } from '../moderation-address';
import { NO_FILTERS, type RecordLine, recordAddress } from './record';
import { WaitedFor } from './waited-for';

/** One decision: what, why, by whom and when; what was written with it; what became of it. */
export function RecordLineShown(props: { line: RecordLine; slug: string; timeZone: string }) {
  const { t } = useTranslation();
  const { line, slug, timeZone } = props;
  const { number, comment, kind } = line;
  return (
    <li id={`decision-${number}`} className={line.undoneBy === null ? undefined : 'record-undone'}>
      <p className="record-what">
        <span className="record-number">{t('record.decision', { number })}</span>{' '}
        <strong>{t(`deciding.kind.${kind}`)}</strong>
        {comment === null ? null : (
          <>
            {' · '}
            <LocalLink className="ds-link" to={itemAddress(slug, { about: 'comment', number: comment })}>
              {t('deciding.commentNumber', { number: comment })}
            </LocalLink>
          </>
        )}
        {line.concerns === null ? null : (
          <>
            {' · '}
            {line.concerns === '' ? t('desk.somebody') : <bdi>{line.concerns}</bdi>}
          </>
        )}
      </p>
      <p>
        {t('record.reason')} <InWords of={line.reason} />
      </p>
      {line.notes.map(({ reader, text }) => (
        <p key={reader} className="past-note">
          <span className="quiet">{t(`deciding.noteFor.${reader}`)}</span>{' '}
          {text === null ? <span className="quiet">{t('deciding.blanked')}</span> : <q dir="auto">{text}</q>}
        </p>
      ))}
      <Fate line={line} slug={slug} timeZone={timeZone} />
      <p className="audit-time">
        {line.who === null ? t('record.rule') : <Doer who={line.who} />}
        {', '}
        <Moment at={line.at} precision="moment" timeZone={timeZone} />
        {line.waitedMinutes === null ? null : (
          <>
            {' · '}
            <WaitedFor minutes={line.waitedMinutes} />
          </>
        )}
      </p>
      <Ways line={line} slug={slug} />
    </li>
  );
}

/** What it says of another decision, and what others say of it. */
function Fate({ line, slug, timeZone }: { line: RecordLine; slug: string; timeZone: string }) {
  const { t } = useTranslation();
  const { about, undoneBy, contest, comment } = line;
  return (
    <>
      {about === null ? null : (
        <p>
          {t('record.about')} <Other number={about} comment={comment} slug={slug} />
        </p>
      )}
      {undoneBy === null ? null : (
        <p>
          {t('record.undoneBy')} <Other number={undoneBy} comment={comment} slug={slug} />
        </p>
      )}
      {contest === null ? null : (
        <p>
          {t('record.contested')} <Moment at={contest.at} precision="moment" timeZone={timeZone} />
          {': '}
          {t(`record.outcome.${contest.outcome}`)}
          {contest.answer === null ? null : (
            <>
              {' '}
              (<Other number={contest.answer} comment={comment} slug={slug} />)
            </>
          )}
        </p>
      )}
    </>
  );
}

/** Another decision; those on the same comment are a list that has both. */
function Other(props: { number: number; comment: number | null; slug: string }) {
  const { t } = useTranslation();
  const { number, comment, slug } = props;
  const list =
    comment === null
      ? recordAddress(slug, NO_FILTERS, { after: number + 1 })
      : recordAddress(slug, { ...NO_FILTERS, comment });
  return (
    <LocalLink className="ds-link" to={`${list}#decision-${number}`}>
      {t('record.decisionNumber', { number })}
    </LocalLink>
  );
}

function Ways({ line, slug }: { line: RecordLine; slug: string }) {
  const { t } = useTranslation();
  const { number } = line;
  if (!line.mayUndo && !line.mayBlank) return null;
  return (
    <p className="person-actions">
      {line.mayUndo ? (
        <LocalLink className="ds-link" to={moderationAddress(slug, `/decisions/${number}/undo`)}>
          {t('record.undo')}
          <span className="unseen">: {t('record.decisionNumber', { number })}</span>
        </LocalLink>
      ) : null}
      {line.mayBlank ? (
        <LocalLink className="ds-link" to={moderationAddress(slug, `/record/${number}/blank`)}>
          {t('record.blank.way')}
          <span className="unseen">: {t('record.decisionNumber', { number })}</span>
        </LocalLink>
      ) : null}
    </p>
  );
}

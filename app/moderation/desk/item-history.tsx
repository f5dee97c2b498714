import { useTranslation } from 'react-i18next';
import type { SpaceFrame } from '~/spaces/space-view';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { PastDecisionLine } from '../deciding/past-decision-line';
import { moderationAddress } from '../moderation-address';
import type { ItemPage, PastDecisionView, TeamNoteView } from './item-view';

/** What was decided on a comment, and what the team says among themselves; the newest decision first. */
export function ItemHistory(props: {
  space: SpaceFrame;
  item: ItemPage['key'];
  decisions: PastDecisionView[];
  notes: TeamNoteView[];
  search: string;
}) {
  const { t } = useTranslation();
  const { space, decisions, notes } = props;
  return (
    <>
      <Section id="history" title={t('moderationDesk.history')}>
        {decisions.length === 0 ? <p className="quiet">{t('moderationDesk.nothingDecided')}</p> : null}
        <ol className="item-history" reversed>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <PastDecisionLine of={decision} timeZone={space.timeZone} />
              <Aftermath of={decision} />
              {decision.mayUndo ? (
                <LocalLink
                  className="ds-link"
                  to={moderationAddress(space.slug, `/decisions/${decision.number}/undo${props.search}`)}
                >
                  {t('moderationDesk.takeBack')}
                  <span className="unseen">
                    : {t('moderationDesk.decision', { number: decision.number })}
                  </span>
                </LocalLink>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
      {notes.length > 0 ? (
        <Section id="team-notes" title={t('moderationDesk.notes')}>
          <ul className="item-history">
            {notes.map((note) => (
              <TeamNote key={note.id} note={note} item={props.item} space={space} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** What became of a decision: it takes one back, was taken back, is contested. */
function Aftermath({ of }: { of: PastDecisionView }) {
  const { t } = useTranslation();
  const words = [
    of.undoes === null ? null : t('moderationDesk.takesBack', { number: of.undoes }),
    of.undoneBy === null ? null : t('moderationDesk.takenBackBy', { number: of.undoneBy }),
    of.contest && t(of.contest.isOpen ? 'moderationDesk.contestOpen' : 'moderationDesk.contestClosed'),
  ].filter((one) => one !== null);
  return words.length === 0 ? null : <p className="quiet">{words.join('; ')}</p>;
}

function TeamNote({ note, item, space }: { note: TeamNoteView; item: string; space: SpaceFrame }) {
  const { t } = useTranslation();
  return (
    <li>
      {note.text === null ? (
        <p className="quiet">{t('moderationDesk.blanked')}</p>
      ) : (
        <p className="team-note" dir="auto">
          {note.text}
        </p>
      )}
      <p className="quiet">
        <bdi>{note.who ?? t('desk.somebody')}</bdi>,{' '}
        <Moment at={note.at} precision="moment" timeZone={space.timeZone} />
      </p>
      {note.isMine && note.text !== null ? (
        <ActionForm
          action={moderationAddress(space.slug, `/items/${item}/note/blank`)}
          label={t('moderationDesk.blank')}
          values={{ note: note.id }}
        />
      ) : null}
    </li>
  );
}

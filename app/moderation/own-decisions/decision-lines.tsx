import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { ownDecisionAddress } from '../moderation-address';
import { DecisionTitle } from './own-decision-words';
import type { DecisionLine } from './read-decisions-on-comments.server';

/** Under a comment of one's own: what was decided on it, each a way to its page. */
export function DecisionLines({ decisions }: { decisions: DecisionLine[] }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return null;
  return (
    <ul className="decision-lines" aria-label={t('ownDecision.list')}>
      {decisions.map(({ id, kind, number, at, timeZone, state }) => (
        <li key={id}>
          <LocalLink className="ds-link" to={ownDecisionAddress(id)}>
            <DecisionTitle kind={kind} number={number} />
          </LocalLink>{' '}
          <span className="quiet">
            <Moment at={at} precision="moment" timeZone={timeZone} />
          </span>
          {state ? <span className="waiting"> {t(`ownDecision.state.${state}`)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

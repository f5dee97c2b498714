import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { commentAddress } from '~/comments/comment-view';
import { ActionForm } from '~/ui/form/action-form';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { ownDecisionAddress } from '../moderation-address';
import { ContestForm } from './contest-form';
import type { OwnDecision } from './own-decision';
import { DecisionFacts, DecisionTitle, DecisionWords } from './own-decision-words';

/** The page of a decision on something of one's own: what, why, what it was about, and what one can do. Never who of the team decided. */
export function OwnDecisionPage({ decision }: { decision: OwnDecision }) {
  return (
    <AccountPage
      here="comments"
      title={<DecisionTitle kind={decision.kind} number={decision.comment?.number ?? null} />}
      lead={<DecisionLead decision={decision} />}
    >
      <OwnDecisionShown decision={decision} />
    </AccountPage>
  );
}

function OwnDecisionShown({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation();
  const { space, comment, undoneAt } = decision;
  return (
    <div className="own-decision">
      {undoneAt ? (
        <Notice kind="done">
          {t('ownDecision.undone')} <Moment at={undoneAt} precision="moment" timeZone={space.timeZone} />
        </Notice>
      ) : null}
      <p>{t(`ownDecision.text.${decision.kind}`)}</p>
      <DecisionFacts decision={decision} />
      <DecisionWords decision={decision} />
      <Answers decision={decision} />
      <p className="own-ways">
        {comment ? (
          <LocalLink className="ds-link" to={commentAddress(space.slug, comment.number)}>
            {t('ownDecision.seeComment', { number: comment.number })}
          </LocalLink>
        ) : null}{' '}
        <LocalLink className="ds-link" to="/account/comments">
          {t('ownDecision.allComments')}
        </LocalLink>
      </p>
      <Contest decision={decision} />
    </div>
  );
}

/** What it asks of the author: to revise, or to say yes or no to a suggestion. */
function Answers({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation();
  const { space, comment, id } = decision;
  if (decision.canRevise && comment)
    return (
      <p>
        <LocalLink
          className="ds-button"
          data-variant="primary"
          to={`${commentAddress(space.slug, comment.number)}/edit`}
        >
          {t('ownDecision.revise')}
        </LocalLink>
      </p>
    );
  if (!decision.isOpenSuggestion) return null;
  return (
    <div className="form-end">
      <ActionForm
        action={`${ownDecisionAddress(id)}/accept`}
        label={t('ownDecision.accept')}
        variant="primary"
      />
      <ActionForm action={`${ownDecisionAddress(id)}/decline`} label={t('ownDecision.decline')} />
    </div>
  );
}

/** Contesting it, or what came of that. */
function Contest({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation();
  const { contest, about, space } = decision;
  if (about)
    return (
      <p>
        {t('ownDecision.about')}{' '}
        <LocalLink className="ds-link" to={ownDecisionAddress(about.id)}>
          <DecisionTitle kind={about.kind} number={decision.comment?.number ?? null} />
        </LocalLink>
      </p>
    );
  if (decision.canContest) return <ContestForm id={decision.id} />;
  if (!contest) return null;
  return (
    <Section id="contest" title={t('ownDecision.contested')}>
      <p className="audit-time">
        <Moment at={contest.at} precision="moment" timeZone={space.timeZone} />
      </p>
      {contest.text === null ? null : (
        <blockquote className="own-words" dir="auto">
          {contest.text}
        </blockquote>
      )}
      {contest.answer ? (
        <p>
          <LocalLink className="ds-link" to={ownDecisionAddress(contest.answer.id)}>
            <DecisionTitle kind={contest.answer.kind} number={decision.comment?.number ?? null} />
          </LocalLink>{' '}
          <Moment at={contest.answer.at} precision="moment" timeZone={space.timeZone} />
        </p>
      ) : (
        <p className="waiting">{t('ownDecision.contestWaits')}</p>
      )}
    </Section>
  );
}

/** Where a decision on one's own was taken: its consultation, in a line under the title. */
function DecisionLead({ decision }: { decision: OwnDecision }) {
  const { space, at } = decision;
  return (
    <p>
      <InWords of={space.title} /> · <Moment at={at} precision="moment" timeZone={space.timeZone} />
    </p>
  );
}

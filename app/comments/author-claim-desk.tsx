import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { Facts } from '~/ui/facts';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { InWords } from '~/ui/worded';
import { AuthorComments } from './author-comments';
import type { ClaimView, DecidedClaim } from './author-view';

/** The claims that wait, each with what there is to go by and the two decisions. */
export function OpenClaims({ claims }: { claims: ClaimView[] }) {
  const { t } = useTranslation();
  if (claims.length === 0)
    return (
      <NothingYet>
        {t('claims.desk.none')} {t('claims.desk.noneNext')}
      </NothingYet>
    );
  return (
    <ul className="people claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <Claim claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function Claim({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation();
  const { claimant, space } = claim;
  return (
    <article aria-labelledby={`claim-${claim.id}`}>
      <h3 className="ds-heading" id={`claim-${claim.id}`}>
        <bdi>{claim.name}</bdi>
      </h3>
      <Facts
        facts={[
          {
            name: t('claims.desk.consultation'),
            value: (
              <LocalLink to={spaceAddress(space.slug)}>
                <InWords of={space.title} />
              </LocalLink>
            ),
          },
          { name: t('claims.desk.claimant'), value: <bdi>{claimant.name}</bdi> },
          { name: t('claims.desk.email'), value: claimant.email ? <bdi>{claimant.email}</bdi> : null },
          {
            name: t('claims.desk.speaksFor'),
            value: claimant.organisations.length > 0 ? <bdi>{claimant.organisations.join(', ')}</bdi> : null,
          },
          {
            name: t('claims.desk.asked'),
            value: <Moment at={claim.requestedAt} precision="day" timeZone="UTC" />,
          },
          {
            name: t('claims.desk.note'),
            value: claim.note ? (
              <span className="claim-note" dir="auto">
                {claim.note}
              </span>
            ) : (
              t('claims.desk.noNote')
            ),
          },
        ]}
      />
      <details className="claim-comments">
        <summary>{t('claims.desk.comments', { count: claim.commentCount })}</summary>
        <AuthorComments comments={claim.comments} space={space} />
      </details>
      {claim.rivals > 0 ? (
        <p className="quiet waits">{t('claims.desk.rivals', { count: claim.rivals })}</p>
      ) : null}
      <Decisions claim={claim} />
    </article>
  );
}

function Decisions({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation();
  if (!claim.can.decide) return <p className="quiet">{t('claims.desk.own')}</p>;
  const of = `${claim.name}, ${claim.claimant.name}`;
  const values = { claim: claim.id };
  return (
    <div className="person-actions">
      <ActionForm action="/desk/claims/confirm" label={t('claims.desk.confirm')} of={of} values={values} />
      <ActionForm action="/desk/claims/decline" label={t('claims.desk.decline')} of={of} values={values} />
    </div>
  );
}

/** What was decided lately. */
export function DecidedClaims({ claims }: { claims: DecidedClaim[] }) {
  const { t } = useTranslation();
  if (claims.length === 0) return <NothingYet>{t('claims.desk.decidedNone')}</NothingYet>;
  return (
    <ul className="people">
      {claims.map((claim) => (
        <li key={claim.id}>
          <p>{claim.name === '' ? t('comment.formerParticipant') : <bdi>{claim.name}</bdi>}</p>
          <p className="author-facts">
            <span>
              <InWords of={claim.space.title} />
            </span>
            {claim.claimant === '' ? null : (
              <span>
                {t('claims.desk.claimant')} <bdi>{claim.claimant}</bdi>
              </span>
            )}
            <span>{t(`claims.desk.${claim.status}`)}</span>
            <span>
              <Moment at={claim.decidedAt} precision="day" timeZone="UTC" />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

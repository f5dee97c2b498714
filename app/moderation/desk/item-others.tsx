import { useTranslation } from 'react-i18next';
import { organisationAddress } from '~/accounts/organisation';
import { Facts } from '~/ui/facts';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { PastDecisionLine } from '../deciding/past-decision-line';
import { moderationAddress } from '../moderation-address';
import { ActionLink } from './action-list';
import { itemPageAddress } from './desk-address';
import type { ContestView, ItemPage, MemberView } from './item-view';
import { DESK_KEYS } from './keys';

interface Shown {
  page: ItemPage;
  open?: string;
}

/** A decision that its author contests: what was decided, and what they say to it. */
export function ContestShown({ page, contest }: Shown & { contest: ContestView }) {
  const { t } = useTranslation();
  const { timeZone } = page.space;
  const { number } = contest.decision;
  return (
    <div className={contest.isAnswered ? 'item-causes is-calm' : 'item-causes'}>
      <p>
        <strong>{t('moderationDesk.contestedBy', { name: contest.who, number })}</strong>{' '}
        <span className="quiet">
          <Moment at={contest.at} precision="moment" timeZone={timeZone} />
        </span>
      </p>
      {contest.text ? (
        <blockquote dir="auto">{contest.text}</blockquote>
      ) : (
        <p className="quiet">{t('moderationDesk.noText')}</p>
      )}
      <PastDecisionLine of={contest.decision} timeZone={timeZone} />
      {contest.isAnswered ? <p>{t('moderationDesk.contestAnswered')}</p> : null}
    </div>
  );
}

/** To let a contested decision stand, or to take it back. */
export function ContestActions({ page, contest, open }: Shown & { contest: ContestView }) {
  const { t } = useTranslation();
  const { slug } = page.space;
  const { number } = contest.decision;
  if (contest.isAnswered) return null;
  return (
    <ul className="desk-actions action-row">
      {(['uphold', 'overturn'] as const).map((kind) => (
        <li key={kind}>
          <ActionLink
            to={moderationAddress(slug, `/contests/${number}/${kind}${page.search}`)}
            words={t(`moderationDesk.${kind}`)}
            of={DESK_KEYS[kind]}
            isOpen={open === kind}
            variant="secondary"
          />
        </li>
      ))}
      {page.comment ? (
        <li>
          <LocalLink
            className="ds-link"
            to={itemPageAddress(slug, `comment-${page.comment.number}`, page.search)}
          >
            {t('moderationDesk.openComment')}
          </LocalLink>
        </li>
      ) : null}
    </ul>
  );
}

/** Who asks to speak for an organisation, and what says that they may. */
export function MemberShown({ page, member }: Shown & { member: MemberView }) {
  const { t } = useTranslation();
  const { slug, timeZone } = page.space;
  const { organisation, comments } = member;
  return (
    <>
      <p className="member-asks">
        {t('moderationDesk.member.asks', { person: member.who })}{' '}
        <LocalLink className="ds-link" to={organisationAddress(organisation.slug)}>
          <bdi>{organisation.name}</bdi>
        </LocalLink>
        {organisation.isConfirmed ? null : <> ({t('moderationDesk.member.unconfirmed')})</>}
      </p>
      <Facts
        facts={[
          { name: t('moderationDesk.member.email'), value: member.email },
          {
            name: t('moderationDesk.member.since'),
            value: <Moment at={member.requestedAt} precision="moment" timeZone={timeZone} />,
          },
          { name: t('moderationDesk.member.representatives'), value: organisation.members },
          {
            name: t('moderationDesk.member.comments'),
            value:
              comments.length === 0 ? (
                t('moderationDesk.member.none')
              ) : (
                <ul className="names">
                  {comments.map((number) => (
                    <li key={number}>
                      <LocalLink className="ds-link" to={itemPageAddress(slug, `comment-${number}`)}>
                        {t('comment.title', { number })}
                      </LocalLink>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {member.isOpen ? null : <p>{t('moderationDesk.member.decided')}</p>}
    </>
  );
}

/** To confirm that they may, or to decline. */
export function MemberActions({ page, member, open }: Shown & { member: MemberView }) {
  const { t } = useTranslation();
  if (!member.isOpen) return null;
  return (
    <ul className="desk-actions action-row">
      {(['confirm', 'decline'] as const).map((kind) => (
        <li key={kind}>
          <ActionLink
            to={moderationAddress(page.space.slug, `/members/${member.id}/${kind}${page.search}`)}
            words={t(`moderationDesk.member.${kind}`)}
            of={DESK_KEYS[kind]}
            isOpen={open === kind}
            variant={kind === 'confirm' ? 'primary' : 'secondary'}
          />
        </li>
      ))}
    </ul>
  );
}

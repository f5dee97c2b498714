import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { Moment } from '~/ui/moment';
import { type InvitationState, invitationsAddress } from './invitation';
import type { InvitationLine } from './read-invitations.server';

/** Those invited, one below the other: the address and for whom, where it stands and since when, what can be done. */
export function InvitationListTable(props: {
  lines: InvitationLine[];
  spaceSlug: string;
  timeZone: string;
  /** What the list is kept to, so that it is again after a button. */
  show: InvitationState | null;
}) {
  const { t } = useTranslation();
  return (
    <table className="plan invited">
      <thead>
        <tr>
          <th scope="col">{t('invitations.address')}</th>
          <th scope="col">{t('invitations.stands')}</th>
          <th scope="col">{t('invitations.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <Line key={line.id} line={line} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Line(props: {
  line: InvitationLine;
  spaceSlug: string;
  timeZone: string;
  show: InvitationState | null;
}) {
  const { line, timeZone } = props;
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {line.email ? <bdi dir="ltr">{line.email}</bdi> : t('invitations.closedAccount')}
        {line.organisation ? (
          <span className="count">
            <bdi>{line.organisation}</bdi>
          </span>
        ) : null}
      </th>
      <td>
        <span className={STATE_CLASS[line.state]}>{t(`invitations.state.${line.state}`)}</span>
        {line.name ? (
          <span className="count">
            <bdi>{line.name}</bdi>
            {line.isHandedOn && line.email ? `, ${t('invitations.handedOn')}` : null}
          </span>
        ) : null}
        <span className="count">
          {line.state === 'waiting' ? `${t('invitations.since')} ` : null}
          <Moment at={lastOf(line)} precision="moment" timeZone={timeZone} show="day" />
        </span>
      </td>
      <td>
        <Actions {...props} />
      </td>
    </tr>
  );
}

const STATE_CLASS: Record<InvitationState, string> = {
  waiting: 'waits',
  reminded: 'waits',
  came: 'invited-came',
  expired: 'quiet',
  withdrawn: 'quiet',
};

/** When it came to stand where it stands. */
function lastOf({ state, ...line }: InvitationLine): string | null {
  const at: Record<InvitationState, string | null> = {
    waiting: line.invitedAt,
    reminded: line.remindedAt,
    came: line.acceptedAt,
    expired: line.expiresAt,
    withdrawn: line.withdrawnAt,
  };
  return at[state];
}

function Actions(props: { line: InvitationLine; spaceSlug: string; show: InvitationState | null }) {
  const { line, spaceSlug, show } = props;
  const { t } = useTranslation();
  const values: Record<string, string> = { invitation: line.id, ...(show ? { show } : {}) };
  const isOpen = line.state === 'waiting' || line.state === 'reminded';
  const isOver = line.state === 'expired' || line.state === 'withdrawn';
  const button = (to: 'remind' | 'withdraw' | 'again') => (
    <ActionForm
      action={invitationsAddress(spaceSlug, `/${to}`)}
      label={t(`invitations.${to}`)}
      of={line.email || line.id}
      values={values}
    />
  );
  return (
    <div className="invited-actions">
      {isOpen ? button('remind') : null}
      {isOver && line.email ? button('again') : null}
      {line.state === 'withdrawn' ? null : button('withdraw')}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Action } from './action';
import type { PermissionRow } from './permission-rows';
import { ROLES } from './role';

const GROUPS = [
  'reading',
  'writing',
  'account',
  'organisations',
  'authors',
  'moderation',
  'desk',
  'commandLine',
] as const satisfies Action['group'][];

/** What each role may do: a table per kind of action, a column per role; under an action the reasons of its refusals. */
export function PermissionTables({ rows }: { rows: PermissionRow[] }) {
  const { t } = useTranslation();
  return GROUPS.map((group) => (
    <section className="section" key={group} aria-labelledby={group}>
      <h2 className="ds-heading" id={group}>
        {t(`permissions.group.${group}`)}
      </h2>
      <div className="table-box">
        <table className="permissions">
          <thead>
            <tr>
              <th scope="col">{t('permissions.action')}</th>
              {ROLES.map((role) => (
                <th scope="col" key={role}>
                  <span>{t(`permissions.role.${role}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <PermissionLine key={`${row.action} ${row.stages}`} row={row} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}

function PermissionLine({ row }: { row: PermissionRow }) {
  const { t } = useTranslation();
  const reasons = [...new Set(Object.values(row.refusals).filter((reason) => reason !== undefined))];
  return (
    <tr>
      <th scope="row">
        <span className="action">{t(`permissions.actions.${row.action}`)}</span>
        {row.stages ? (
          <span className="stages">{row.stages.map((stage) => t(`space.stage.${stage}`)).join(' · ')}</span>
        ) : null}
        {reasons.map((reason) => (
          <span className="reason" lang="en" key={reason}>
            {reason}
          </span>
        ))}
      </th>
      {ROLES.map((role) => (
        <td
          key={role}
          data-role={t(`permissions.role.${role}`)}
          className={row.refusals[role] === undefined ? 'yes' : 'no'}
        >
          {t(row.refusals[role] === undefined ? 'permissions.yes' : 'permissions.no')}
        </td>
      ))}
    </tr>
  );
}

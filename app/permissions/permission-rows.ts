import { SPACE_STAGES, type SpaceStage } from '~/spaces/space';
import type { Action } from './action';
import { ACTIONS, type ActionKey } from './actions';
import { actorInRole, ROLES, type Role } from './role';

/** One line of the table: an action, in one stage of a space or whatever the stage, and for each role the reason of a refusal, or nothing. */
export interface PermissionRow {
  action: ActionKey;
  group: Action['group'];
  /** Null: the stage makes no difference. */
  stages: readonly SpaceStage[] | null;
  refusals: Record<Role, string | undefined>;
}

const SCENE = {
  spaceId: 'a space',
  organisationId: 'an organisation',
  accountId: 'an account',
};

/** Asks the rule of an action for a role, in a stage. Returns the reason of a refusal, or nothing. */
export function askRule(action: Action, role: Role, stage: SpaceStage): string | undefined {
  const actor = actorInRole(role, SCENE);
  return action.ask(actor, {
    space: { id: SCENE.spaceId, stage, visibility: 'public' },
    organisation: { id: SCENE.organisationId },
    ownAccountId: SCENE.accountId,
    otherAccountId: 'another account',
  });
}

/** The whole table, asked of the rules themselves; stages that get the same answers share a line. */
export function permissionTable(): PermissionRow[] {
  return (Object.entries(ACTIONS) as [ActionKey, Action][]).flatMap(([key, action]) => {
    const lines: PermissionRow[] = [];
    for (const stage of SPACE_STAGES) {
      const refusals = Object.fromEntries(
        ROLES.map((role) => [role, askRule(action, role, stage)]),
      ) as Record<Role, string | undefined>;
      const same = lines.find((line) => ROLES.every((role) => line.refusals[role] === refusals[role]));
      if (same) same.stages = [...(same.stages ?? []), stage];
      else lines.push({ action: key, group: action.group, stages: [stage], refusals });
    }
    return lines.map((line) => ({ ...line, stages: lines.length === 1 ? null : line.stages }));
  });
}

import { type Actor, anonymous, type Person } from '~/accounts/actor';

/** The roles of the platform, from the least to the most. A moderator is one of the space in question; a representative one of the organisation in question. */
export const ROLES = ['anonymous', 'participant', 'representative', 'moderator', 'secretariat'] as const;
export type Role = (typeof ROLES)[number];

/** What a permission is asked about. */
export interface Scene {
  spaceId: string;
  organisationId: string;
  accountId: string;
}

/** Somebody who has a role in a scene, and no other. */
export function actorInRole(role: Role, scene: Scene): Actor {
  if (role === 'anonymous') return anonymous;
  const person: Person = {
    kind: 'person',
    accountId: scene.accountId,
    name: role,
    role: role === 'secretariat' ? 'secretariat' : 'participant',
    moderates: role === 'moderator' ? [scene.spaceId] : [],
    invitedTo: [],
    represents: role === 'representative' ? [scene.organisationId] : [],
    restrictedIn: [],
    awaitsSecondFactor: false,
  };
  return person;
}

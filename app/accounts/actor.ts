/** A signed-in person, with what each role gives. Roles that wait for their second factor are not among them. */
export interface Person {
  kind: 'person';
  accountId: string;
  name: string;
  role: 'participant' | 'secretariat';
  /** Spaces, by id. */
  moderates: readonly string[];
  /** Spaces, by id, whose invitation it accepted. */
  invitedTo: readonly string[];
  /** Organisations, by id, that confirmed it. */
  represents: readonly string[];
  /** Spaces, by id, whose team lets it write nothing: until a time, or for as long as they say (null). */
  restrictedIn: readonly { spaceId: string; until: Date | null }[];
  /** The platform asks staff for a second factor, and this one has none yet: until then the roles rest. */
  awaitsSecondFactor: boolean;
}

/** Who asks. Anonymous is an actor, never null; the operator is whoever runs the command line. */
export type Actor = { kind: 'anonymous' } | Person | { kind: 'operator' };

export const anonymous: Actor = { kind: 'anonymous' };
export const operator: Actor = { kind: 'operator' };

/** The secretariat of the platform; the command line acts as it. */
export const isSecretariat = (actor: Actor): boolean =>
  actor.kind === 'operator' || (actor.kind === 'person' && actor.role === 'secretariat');

/** A space's team: its moderators, and the secretariat. They see what is not public there: drafts, unpublished comments, withheld names. */
export const isOnTeam = (actor: Actor, spaceId: string): boolean =>
  isSecretariat(actor) || (actor.kind === 'person' && actor.moderates.includes(spaceId));

/** Someone who may speak for an organisation. */
export const isRepresentative = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'person' && actor.represents.includes(organisationId);

/** The account that acts, for records; null for the command line. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.accountId : null);

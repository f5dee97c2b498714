/** Who asks. Anonymous is an actor, never null. People and their roles come with accounts; the operator is whoever runs the command line. */
export type Actor = { kind: 'anonymous' } | { kind: 'operator' };

export const anonymous: Actor = { kind: 'anonymous' };
export const operator: Actor = { kind: 'operator' };

/** Those who may see what is not public: unpublished comments, drafts of spaces, withheld names. */
export const isStaff = (actor: Actor): boolean => actor.kind === 'operator';

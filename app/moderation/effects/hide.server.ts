import type { Prisma } from '~/platform/db.server';
import type { Effect } from './effect';
import {
  goneBecause,
  isAsLeft,
  restoreStanding,
  type StandsAfter,
  type StoodBefore,
  setStatus,
  stoodBefore,
} from './publication.server';

/** Takes a comment from readers; where it was replied to they see its place, and why. What waited of it goes on waiting for when it comes back. */
export const hide: Effect = {
  async apply({ tx, subject, reason }) {
    const after: StandsAfter = { status: 'hidden', standing: subject.standing.id };
    const before: StoodBefore = stoodBefore(subject);
    await setStatus(tx, subject, 'hidden', goneBecause(subject, reason.title));
    return { data: { before, after } as unknown as Prisma.InputJsonObject };
  },

  async undo({ tx, clock, subject, decision }) {
    await restoreStanding(tx, clock, subject, (decision.data as unknown as { before: StoodBefore }).before);
    return {};
  },

  stillStands: async ({ subject, decision }) =>
    isAsLeft(subject, (decision.data as unknown as { after: StandsAfter }).after),
};

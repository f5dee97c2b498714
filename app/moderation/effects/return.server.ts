import type { Prisma } from '~/platform/db.server';
import type { Effect } from './effect';
import {
  dropHolds,
  goneBecause,
  isAsLeft,
  restoreHolds,
  restoreStanding,
  type StandsAfter,
  type StoodBefore,
  setStatus,
  stoodBefore,
} from './publication.server';

interface Returned {
  before: StoodBefore;
  after: StandsAfter;
  /** The later text that was given back, where one waited; the comment stays as it was then. */
  edit: string | null;
}

/** Asks the author to revise: a comment waits for them then, public no more; of a later text that waited, the one before it stays. */
export const returnToAuthor: Effect = {
  async apply({ tx, subject, reason }) {
    const edit = subject.state.hasHeldEdit ? (subject.held?.id ?? null) : null;
    const data: Returned = {
      before: stoodBefore(subject),
      after: { status: edit ? subject.status : 'returned', standing: subject.standing.id },
      edit,
    };
    if (edit) {
      await tx.commentRevision.update({ where: { id: edit }, data: { status: 'dropped' } });
      await dropHolds(tx, subject);
    } else await setStatus(tx, subject, 'returned', goneBecause(subject, reason.title));
    return { data: data as unknown as Prisma.InputJsonObject, ...(edit ? { revisionId: edit } : {}) };
  },

  async undo({ tx, clock, subject, decision }) {
    const { before, edit } = decision.data as unknown as Returned;
    if (!edit) await restoreStanding(tx, clock, subject, before);
    else {
      await tx.commentRevision.update({ where: { id: edit }, data: { status: 'held' } });
      await restoreHolds(tx, clock, subject, before.holds);
    }
    return {};
  },

  stillStands: async ({ subject, decision }) => {
    const { after } = decision.data as unknown as Returned;
    return isAsLeft(subject, after) && subject.held === null;
  },
};

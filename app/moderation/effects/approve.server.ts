import type { Prisma } from '~/platform/db.server';
import type { Subject } from '../load-subject.server';
import type { Applied, Deciding, Effect } from './effect';
import {
  dropHolds,
  isAsLeft,
  restoreHolds,
  restoreStanding,
  type StandsAfter,
  type StoodBefore,
  setStatus,
  stoodBefore,
} from './publication.server';

interface Approved {
  before: StoodBefore;
  after: StandsAfter;
  /** Where a later text was let stand: its revision, and what the comment said of itself before. */
  edit: { id: string; language: string; editedAt: string | null } | null;
}

/** Makes a comment public that waited; or makes a later text of a public one stand. */
export const approve: Effect = {
  apply: (deciding) => (deciding.subject.state.hasHeldEdit ? approveEdit(deciding) : publish(deciding)),

  async undo({ tx, clock, subject, decision }) {
    const { before, edit } = decision.data as unknown as Approved;
    if (!edit) {
      await restoreStanding(tx, clock, subject, before);
      return {};
    }
    await tx.commentRevision.update({ where: { id: edit.id }, data: { status: 'held' } });
    await tx.comment.update({
      where: { id: subject.id },
      data: { language: edit.language, editedAt: edit.editedAt && new Date(edit.editedAt) },
    });
    await restoreHolds(tx, clock, subject, before.holds);
    return { rewrote: [subject.number] };
  },

  stillStands: async ({ subject, decision }) =>
    isAsLeft(subject, (decision.data as unknown as Approved).after) && subject.held === null,
};

async function publish({ tx, subject }: Deciding): Promise<Applied> {
  const data: Approved = {
    before: stoodBefore(subject),
    after: { status: 'published', standing: subject.standing.id },
    edit: null,
  };
  await setStatus(tx, subject, 'published');
  await dropHolds(tx, subject);
  return { data: data as unknown as Prisma.InputJsonObject, isNewToReaders: true };
}

async function approveEdit({ tx, subject }: Deciding): Promise<Applied> {
  const held = subject.held as NonNullable<Subject['held']>;
  const { editedAt, language } = subject;
  const data: Approved = {
    before: stoodBefore(subject),
    after: { status: subject.status, standing: held.id },
    edit: { id: held.id, language, editedAt: editedAt?.toISOString() ?? null },
  };
  await tx.commentRevision.update({ where: { id: held.id }, data: { status: 'stands' } });
  await tx.comment.update({
    where: { id: subject.id },
    // Its author changed it when they wrote it, not when somebody looked.
    data: { editedAt: held.createdAt, language: writtenIn(subject, held.id) ?? language },
  });
  await dropHolds(tx, subject);
  return { data: data as unknown as Prisma.InputJsonObject, revisionId: held.id, rewrote: [subject.number] };
}

/** The language that its author gave a text which waited. */
const writtenIn = ({ holds }: Subject, revisionId: string): string | undefined =>
  holds
    .filter((hold) => hold.revisionId === revisionId)
    .map(({ values }) => (values as { writtenIn?: unknown } | null)?.writtenIn)
    .find((language) => typeof language === 'string');

import type { Prisma } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { Effect } from './effect';
import { dropHolds, restoreStanding, type StoodBefore, setStatus, stoodBefore } from './publication.server';

/** Says of a comment that it repeats another, which is public. One that waited is public then: nobody's voice is lost for saying what others say. */
export const duplicate: Effect = {
  async apply({ tx, clock, subject, details, decisionId }) {
    const original = await tx.comment.findFirst({
      where: { spaceId: subject.spaceId, number: details.original ?? 0 },
      select: { id: true, status: true, marks: { where: { kind: 'duplicate' }, select: { kind: true } } },
    });
    if (!original || original.id === subject.id) throw new InvalidField('original', says('originalNotThere'));
    if (original.status !== 'published') throw new InvalidField('original', says('originalNotPublic'));
    if (original.marks.length > 0) throw new InvalidField('original', says('originalIsDuplicate'));
    const data = { before: subject.status === 'published' ? null : stoodBefore(subject) };
    await tx.commentMark.create({
      data: {
        commentId: subject.id,
        kind: 'duplicate',
        originalId: original.id,
        decisionId,
        at: clock.now(),
      },
    });
    if (data.before) {
      await setStatus(tx, subject, 'published');
      await dropHolds(tx, subject);
    }
    return {
      data: data as unknown as Prisma.InputJsonObject,
      touched: details.original ? [details.original] : [],
    };
  },

  async undo({ tx, clock, subject, decision }) {
    const { before } = decision.data as { before: StoodBefore | null };
    await tx.commentMark.deleteMany({
      where: { commentId: subject.id, kind: 'duplicate', decisionId: decision.id },
    });
    if (before) await restoreStanding(tx, clock, subject, before);
    return {};
  },

  stillStands: async ({ subject, decision }) => {
    const { before } = decision.data as { before: StoodBefore | null };
    const isMarked = subject.marks.some((one) => one.kind === 'duplicate' && one.decisionId === decision.id);
    return isMarked && (before === null || (subject.status === 'published' && subject.held === null));
  },
};

import type { MarkKind } from '../comment-state';
import type { Effect } from './effect';

/** Puts a mark on a comment: it is pinned, highlighted, its thread is locked, its replies are closed. */
export const mark = (kind: Exclude<MarkKind, 'duplicate'>): Effect => ({
  async apply({ tx, clock, subject, decisionId }) {
    await tx.commentMark.create({ data: { commentId: subject.id, kind, decisionId, at: clock.now() } });
    return {};
  },

  async undo({ tx, subject, decision }) {
    await tx.commentMark.deleteMany({ where: { commentId: subject.id, kind, decisionId: decision.id } });
    return {};
  },

  stillStands: async ({ subject, decision }) =>
    subject.marks.some((one) => one.kind === kind && one.decisionId === decision.id),
});

import type { Prisma, Tx } from '~/platform/db.server';
import { Conflict, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { RENDERER_VERSION } from '~/platform/text/markdown.server';
import type { Subject } from '../load-subject.server';
import type { Effect } from './effect';
import { passagePattern, placesOfPassage, withoutPassage } from './redacted-text.server';

interface Redacted {
  /** Revisions that stood and are not for readers any more. */
  revisions: string[];
}

/**
 * Removes a passage wherever it stands in a comment: readers see "[…]" and why. What was written stays in the record, for the team and the author.
 * Tags that rested on those words rest on the whole comment then: evidence would say them.
 */
export const redact: Effect = {
  async apply({ tx, clock, subject, reason, details }) {
    const passage = details.passage ?? '';
    const { standing } = subject;
    // Of a hidden comment a later text may wait too: it would bring the words back.
    if (subject.held)
      throw new Conflict(
        'A later text of this comment waits. Bring the comment back and decide on that first.',
      );
    if (placesOfPassage(standing.text, passage).length === 0)
      throw new InvalidField('passage', says('passageNotThere'));
    const body = withoutPassage(standing.markdown, passage);
    if (!body) throw new InvalidField('passage', says('passageTied'));
    const pattern = passagePattern(passage) as RegExp;
    const revisions = subject.revisions
      .filter(({ status, text }) => status === 'stands' && text.search(pattern) >= 0)
      .map(({ id }) => id);
    await tx.commentRevision.updateMany({ where: { id: { in: revisions } }, data: { status: 'redacted' } });
    // It was written from the words that are removed: it would bring them back.
    await tx.commentRevision.updateMany({
      where: { commentId: subject.id, status: 'suggested' },
      data: { status: 'dropped' },
    });
    const revisionId = clock.newId();
    await tx.commentRevision.create({
      data: {
        id: revisionId,
        commentId: subject.id,
        number: (subject.revisions[0]?.number ?? 0) + 1,
        ...body,
        rendererVersion: RENDERER_VERSION,
        createdAt: clock.now(),
        redactedFor: [...(standing.redactedFor as object[]), reason.title] as Prisma.InputJsonValue,
      },
    });
    await releaseEvidence(tx, subject, passage);
    const data: Redacted = { revisions };
    return { data: data as unknown as Prisma.InputJsonObject, revisionId, rewrote: [subject.number] };
  },

  async undo({ tx, subject, decision }) {
    const { revisions } = decision.data as unknown as Redacted;
    await tx.commentRevision.update({
      where: { id: decision.revisionId ?? '' },
      data: { status: 'dropped' },
    });
    await tx.commentRevision.updateMany({ where: { id: { in: revisions } }, data: { status: 'stands' } });
    return { rewrote: [subject.number] };
  },

  stillStands: async ({ subject, decision }) => subject.standing.id === decision.revisionId,
};

/** Whatever evidence has a sign of the passage in it or beside it rests on the whole comment from now on. */
async function releaseEvidence(tx: Tx, { id: commentId }: Subject, passage: string): Promise<void> {
  const tags = await tx.tag.findMany({
    where: { commentId, excerpt: { attachmentId: null } },
    select: {
      id: true,
      excerpt: {
        select: {
          start: true,
          end: true,
          quote: true,
          before: true,
          after: true,
          revision: { select: { text: true } },
        },
      },
    },
  });
  const resting = tags.filter(({ excerpt }) => {
    if (!excerpt) return false;
    const [from, to] = [excerpt.start - excerpt.before.length, excerpt.end + excerpt.after.length];
    return placesOfPassage(excerpt.revision.text, passage).some(({ start, end }) => start < to && end > from);
  });
  const inside = resting.filter(({ excerpt }) =>
    placesOfPassage(excerpt!.revision.text, passage).some(
      ({ start, end }) => start < excerpt!.end && end > excerpt!.start,
    ),
  );
  await tx.tag.updateMany({ where: { id: { in: inside.map(({ id }) => id) } }, data: { excerptId: null } });
}

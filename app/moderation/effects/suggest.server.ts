import { renderComment } from '~/comments/writing/render-comment.server';
import type { Prisma } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { RENDERER_VERSION } from '~/platform/text/markdown.server';
import type { Effect } from './effect';
import { SHOWN_IN_PLACE } from './redacted-text.server';

/** Lays another text before the author: it stands once they accept it, and never otherwise. What waits goes on waiting meanwhile. */
export const suggest: Effect = {
  async apply({ tx, clock, subject, details }) {
    const current = subject.held ?? subject.standing;
    const body = renderComment(details.text ?? '');
    if (body.markdown.trim() === current.markdown.trim())
      throw new InvalidField('text', says('suggestionSame'));
    const revisionId = clock.newId();
    await tx.commentRevision.create({
      data: {
        id: revisionId,
        commentId: subject.id,
        number: (subject.revisions[0]?.number ?? 0) + 1,
        status: 'suggested',
        ...body,
        rendererVersion: RENDERER_VERSION,
        // Where it keeps what a moderator removed, readers go on being told why.
        ...(body.text.includes(SHOWN_IN_PLACE)
          ? { redactedFor: current.redactedFor as Prisma.InputJsonValue }
          : {}),
        createdAt: clock.now(),
      },
    });
    return { revisionId };
  },

  async undo({ tx, decision }) {
    await tx.commentRevision.updateMany({
      where: { id: decision.revisionId ?? '', status: 'suggested' },
      data: { status: 'dropped' },
    });
    return {};
  },

  stillStands: async ({ subject, decision }) => subject.suggested?.id === decision.revisionId,
};

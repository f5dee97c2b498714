import type { Prisma } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import type { Effect } from './effect';

/** Takes a file off a comment: nobody is given it any more, and what was found in it speaks no more. Its bytes stay, for when that is taken back. */
export const removeFile: Effect = {
  async apply({ tx, clock, subject, details }) {
    const file = subject.attachments.find(({ id }) => id === details.file);
    if (!file) throw new InvalidField('file', says('choose'));
    await tx.attachment.update({ where: { id: file.id }, data: { removedAt: clock.now() } });
    const spoke = await tx.tag.findMany({
      where: { excerpt: { attachmentId: file.id }, state: { not: 'rejected' } },
      select: { id: true, state: true },
    });
    await tx.tag.updateMany({
      where: { id: { in: spoke.map(({ id }) => id) } },
      data: { state: 'rejected' },
    });
    return {
      attachmentId: file.id,
      data: { tags: spoke } as unknown as Prisma.InputJsonObject,
      rewrote: [subject.number],
    };
  },

  async undo({ tx, subject, decision }) {
    const { tags } = decision.data as { tags: { id: string; state: 'proposed' | 'confirmed' }[] };
    await tx.attachment.update({ where: { id: decision.attachmentId ?? '' }, data: { removedAt: null } });
    for (const { id, state } of tags) await tx.tag.updateMany({ where: { id }, data: { state } });
    return { rewrote: [subject.number] };
  },

  stillStands: async ({ tx, decision }) =>
    (await tx.attachment.count({ where: { id: decision.attachmentId ?? '', removedAt: { not: null } } })) > 0,
};

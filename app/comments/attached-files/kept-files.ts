import type { Prisma } from '~/platform/db.server';

/** Files that a comment still has. One that a moderator took off is nowhere shown, given out, found, exported, counted or read for references. */
export const kept = { removedAt: null } as const satisfies Prisma.AttachmentWhereInput;

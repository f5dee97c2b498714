import { hashSecret } from '~/accounts/secret-hash.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { draftContentSchema } from '../writing/draft-content';
import { readPlaceKey } from '../writing/writing-place';

const columns = {
  id: true,
  name: true,
  mayEdit: true,
  expiresAt: true,
  openedAt: true,
  draft: {
    select: {
      id: true,
      place: true,
      content: true,
      mark: true,
      savedAt: true,
      account: { select: { name: true } },
      space: { select: { slug: true, timeZone: true } },
    },
  },
} satisfies Prisma.DraftShareSelect;

/** What a good link to a draft leads to. Throws `LinkGone` for any other: withdrawn, expired, of a draft that was posted or thrown away, or never made. */
export async function findShare(tx: Tx, secret: string, now: Date) {
  const share = await tx.draftShare.findFirst({
    where: {
      tokenHash: hashSecret(secret),
      withdrawnAt: null,
      expiresAt: { gt: now },
      draft: { account: { status: 'active' } },
    },
    select: columns,
  });
  const place = share && readPlaceKey(share.draft.place);
  if (!share || !place) throw new LinkGone('This draft is not shown by this link any more.');
  const { draft, ...rest } = share;
  return { ...rest, draft: { ...draft, place, content: draftContentSchema.parse(draft.content) } };
}

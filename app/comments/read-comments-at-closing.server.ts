import { type Actor, accountOf } from '~/accounts/actor';
import { canUseOwnAccount } from '~/accounts/permissions';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';

/** What becomes of a person's comments in one consultation when the account is closed. */
export interface CommentsAtClosing {
  slug: string;
  title: Worded;
  comments: number;
  fate: 'kept' | 'withdrawn';
}

/** Every consultation in which a person has comments, with what its terms say of them at the closing of the account. */
export async function readCommentsAtClosing(actor: Actor, language: string): Promise<CommentsAtClosing[]> {
  ensure(canUseOwnAccount(actor));
  const accountId = accountOf(actor) as string;
  const authored = { OR: [{ accountId }, { author: { accountId } }] };
  const spaces = await db().space.findMany({
    where: { comments: { some: authored } },
    orderBy: { createdAt: 'desc' },
    select: {
      slug: true,
      title: true,
      closedAccountComments: true,
      _count: { select: { comments: { where: authored } } },
    },
  });
  return spaces.map(({ slug, title, closedAccountComments, _count }) => ({
    slug,
    title: inLanguage(title, language),
    comments: _count.comments,
    fate: closedAccountComments,
  }));
}

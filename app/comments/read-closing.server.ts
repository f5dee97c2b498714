import type { Actor } from '~/accounts/actor';
import { isLastSecretariat } from '~/accounts/is-last-secretariat.server';
import { ownAccountId } from '~/accounts/own-account';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { ClosingView } from './closing-view';

/** What closing one's own account would do: whether it can be, and consultation by consultation what its terms say of one's comments. */
export async function readClosing(actor: Actor, language: string): Promise<ClosingView> {
  const accountId = ownAccountId(actor);
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
  return {
    isLastSecretariat: await isLastSecretariat(actor),
    spaces: spaces.map(({ slug, title, closedAccountComments, _count }) => ({
      slug,
      title: inLanguage(title, language),
      comments: _count.comments,
      fate: closedAccountComments,
    })),
  };
}

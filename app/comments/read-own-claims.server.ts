import { type Actor, accountOf } from '~/accounts/actor';
import { canUseOwnAccount } from '~/accounts/permissions';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { OwnClaim } from './author-view';

/** What a person has claimed, newest first, with what became of it. */
export async function readOwnClaims(actor: Actor, language: string): Promise<OwnClaim[]> {
  ensure(canUseOwnAccount(actor));
  const claims = await db().authorClaim.findMany({
    where: { accountId: accountOf(actor) ?? '', author: { name: { not: null } } },
    orderBy: { requestedAt: 'desc' },
    select: {
      id: true,
      status: true,
      author: {
        select: { id: true, name: true, space: { select: { slug: true, title: true, timeZone: true } } },
      },
    },
  });
  return claims.map(({ id, status, author: { space, ...author } }) => ({
    id,
    status,
    authorId: author.id,
    name: author.name ?? '',
    space: { ...space, title: inLanguage(space.title, language) },
  }));
}

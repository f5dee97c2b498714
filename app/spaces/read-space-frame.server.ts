import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound, SignInNeeded } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { canManageSpaces, canSeeSpaceDesk } from './permissions';
import type { SpaceFrame } from './space-view';
import { canComment } from './taking-part';
import { visibleSpaces } from './visibility.server';

/**
 * The space that a page stands in. Throws `NotFound` where there is none for this actor, and `SignInNeeded` for an anonymous one where
 * somebody with an account could read it: of such a space an address tells no more than that.
 */
export async function readSpaceFrame(actor: Actor, slug: string, language: string): Promise<SpaceFrame> {
  const row = await db().space.findFirst({
    where: { AND: [visibleSpaces(actor), { slug }] },
    select: {
      id: true,
      slug: true,
      title: true,
      stage: true,
      timeZone: true,
      revision: true,
      visibility: true,
      closesAt: true,
      extensions: { select: { organisationId: true, until: true } },
    },
  });
  if (!row) {
    if (actor.kind === 'anonymous' && (await isForSomebody(slug)))
      throw new SignInNeeded('Sign in to read this space.');
    throw new NotFound('There is no such space.');
  }
  const can = {
    write:
      actor.kind === 'person'
        ? canComment(actor, row, row.extensions, new Date()) === undefined
        : row.stage === 'open',
    seeDesk: canSeeSpaceDesk(actor, row) === undefined,
    manage: canManageSpaces(actor) === undefined,
  };
  const { id, stage, timeZone, revision } = row;
  return { id, slug: row.slug, stage, timeZone, revision, title: inLanguage(row.title, language), can };
}

const isForSomebody = async (slug: string): Promise<boolean> =>
  (await db().space.count({ where: { slug, stage: { not: 'draft' } } })) > 0;

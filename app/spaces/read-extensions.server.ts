import type { Actor } from '~/accounts/actor';
import { askedFor, nameHolds } from '~/accounts/organisation-search.server';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';

import { canManageSpaces } from './permissions';
import { readSpaceFrame } from './read-space-frame.server';
import type { SpaceFrame } from './space-view';

/** So many organisations of one search are offered; a longer name narrows it. */
const FOUND_MOST = 30;

export interface ExtensionsPage {
  space: SpaceFrame;
  closesAt: string | null;
  /** By when it ends. */
  extensions: { organisation: { slug: string; name: string }; until: string }[];
  /** What was searched for; null: nothing yet. */
  asked: string | null;
  found: { slug: string; name: string }[];
}

/** Which organisations have more time in a space, and those of a search who could be given it, for the secretariat. Throws `NotFound`. */
export async function readExtensions(
  actor: Actor,
  slug: string,
  query: string | null,
  language: string,
): Promise<ExtensionsPage> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const asked = askedFor(query);
  const [{ closesAt }, extensions, found] = await Promise.all([
    db().space.findUniqueOrThrow({ where: { id: space.id }, select: { closesAt: true } }),
    db().spaceExtension.findMany({
      where: { spaceId: space.id },
      orderBy: [{ until: 'asc' }, { organisationId: 'asc' }],
      select: { until: true, organisation: { select: { slug: true, name: true } } },
    }),
    asked === null
      ? []
      : db().$queryRaw<{ slug: string; name: string }[]>`
          SELECT slug, name FROM organisation WHERE ${nameHolds(asked)} ORDER BY name LIMIT ${FOUND_MOST}`,
  ]);
  return {
    space,
    closesAt: closesAt?.toISOString() ?? null,
    extensions: extensions.map(({ until, organisation }) => ({ organisation, until: until.toISOString() })),
    asked,
    found,
  };
}

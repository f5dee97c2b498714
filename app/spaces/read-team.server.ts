import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canManageSpaces } from './permissions';
import { readSpaceFrame } from './read-space-frame.server';
import type { SpaceFrame } from './space-view';

/** Somebody who moderates a space. */
export interface TeamMember {
  accountId: string;
  name: string;
  email: string | null;
  /** ISO. */
  since: string;
  /** The account is disabled, or it has yet to add the second factor that the platform asks of staff: until then the role rests. */
  rests: 'disabled' | 'secondFactor' | null;
}

export interface Team {
  space: SpaceFrame;
  /** By name. */
  moderators: TeamMember[];
}

/** Who moderates a space, for the secretariat. Throws `NotFound`, `Forbidden`. */
export async function readTeam(actor: Actor, slug: string, language: string): Promise<Team> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const [rows, platform] = await Promise.all([
    db().spaceModerator.findMany({
      where: { spaceId: space.id, account: { status: { not: 'closed' } } },
      orderBy: [{ account: { name: 'asc' } }, { accountId: 'asc' }],
      select: {
        accountId: true,
        grantedAt: true,
        account: { select: { name: true, email: true, status: true, totpSecret: true } },
      },
    }),
    db().platform.findUnique({ where: { id: 1 }, select: { staffNeedTwoFactor: true } }),
  ]);
  return {
    space,
    moderators: rows.map(({ accountId, grantedAt, account }) => ({
      accountId,
      name: account.name,
      email: account.email,
      since: grantedAt.toISOString(),
      rests:
        account.status === 'disabled'
          ? 'disabled'
          : platform?.staffNeedTwoFactor && account.totpSecret === null
            ? 'secondFactor'
            : null,
    })),
  };
}

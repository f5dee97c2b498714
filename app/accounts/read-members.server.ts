import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import type { Actor } from './actor';
import { findOrganisationAt } from './find-organisation-at.server';
import { canDecideMembership, canEndMembership, canReadMembers } from './permissions';

/** More than any organisation has; the rest waits until some are decided on. */
const MEMBERS_MOST = 500;

/** Somebody who speaks for an organisation, or asks to. */
export interface Member {
  membership: string;
  name: string;
  /** Of those who ask: it tells who they are. Null for those who were confirmed. */
  email: string | null;
  isSelf: boolean;
  /** ISO: of those who ask, since when they wait; of the others, since when they are confirmed. */
  since: string;
  can: { decide: boolean; end: boolean };
}

export interface Members {
  organisation: { slug: string; name: string };
  waiting: Member[];
  confirmed: Member[];
}

/** Who speaks for an organisation and who asks to, for its representatives and the secretariat. Throws `NotFound`, `Forbidden`. */
export async function readMembers(actor: Actor, slug: string): Promise<Members> {
  const organisation = await findOrganisationAt(db(), slug);
  // Who may not read it is not told whether it is there.
  ensure(canReadMembers(actor, { id: organisation?.id ?? '' }));
  if (!organisation) throw new NotFound('There is no such organisation.');
  const rows = await db().membership.findMany({
    where: {
      organisationId: organisation.id,
      status: { in: ['requested', 'confirmed'] },
      account: { status: 'active' },
    },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    take: MEMBERS_MOST,
    select: {
      id: true,
      status: true,
      requestedAt: true,
      decidedAt: true,
      accountId: true,
      organisationId: true,
      account: { select: { name: true, email: true } },
    },
  });
  const of = (status: 'requested' | 'confirmed'): Member[] =>
    rows
      .filter((row) => row.status === status)
      .map(({ account, ...row }) => ({
        membership: row.id,
        name: account.name,
        email: status === 'requested' ? account.email : null,
        isSelf: actor.kind === 'person' && actor.accountId === row.accountId,
        since: ((status === 'confirmed' && row.decidedAt) || row.requestedAt).toISOString(),
        can: {
          decide: canDecideMembership(actor, row) === undefined,
          end: canEndMembership(actor, row) === undefined,
        },
      }));
  const { slug: here, name } = organisation;
  return { organisation: { slug: here, name }, waiting: of('requested'), confirmed: of('confirmed') };
}

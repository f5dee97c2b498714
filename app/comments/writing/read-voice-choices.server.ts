import type { Actor } from '~/accounts/actor';
import type { Tx } from '~/platform/db.server';

/** An organisation for which a person may write. */
export interface VoiceChoice {
  organisationId: string;
  name: string;
  /** The organisation has confirmed it; else readers are told that it has not yet. */
  confirmed: boolean;
}

/** The organisations that a person speaks for, those that have confirmed it first; one that has not decided yet is among them, one that declined is not. */
export async function readVoiceChoices(tx: Tx, actor: Actor): Promise<VoiceChoice[]> {
  if (actor.kind !== 'person') return [];
  const rows = await tx.membership.findMany({
    where: { accountId: actor.accountId, status: { in: ['confirmed', 'requested'] } },
    orderBy: [{ organisation: { name: 'asc' } }, { id: 'asc' }],
    select: { status: true, organisation: { select: { id: true, name: true } } },
  });
  return rows
    .map(({ status, organisation }) => ({
      organisationId: organisation.id,
      name: organisation.name,
      confirmed: status === 'confirmed',
    }))
    .sort((one, other) => Number(other.confirmed) - Number(one.confirmed));
}

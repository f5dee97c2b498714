import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import type { StakeholderGroup } from './organisation';
import { canRecordOrganisations } from './permissions';

export interface RecordedOrganisation {
  name: string;
  acronym: string | null;
  stakeholderGroups: StakeholderGroup[];
  country: string | null;
  website: string | null;
  memberCount: number | null;
}

/** Enters organisations that somebody stated, or finds those of the same name; returns the ids by name. */
export async function recordOrganisations(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  organisations: RecordedOrganisation[],
): Promise<Map<string, string>> {
  ensure(canRecordOrganisations(actor));
  const ids = new Map<string, string>();
  for (const organisation of organisations) {
    const { id } = await tx.organisation.upsert({
      where: { name: organisation.name },
      create: { id: clock.newId(), createdAt: clock.now(), ...organisation },
      update: {},
      select: { id: true },
    });
    ids.set(organisation.name, id);
  }
  return ids;
}

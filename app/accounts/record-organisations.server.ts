import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { findOrganisation } from './find-organisation.server';
import { freeSlug } from './free-slug.server';
import type { StakeholderGroup } from './organisation';
import { canRecordOrganisations } from './permissions';

export interface RecordedOrganisation {
  name: string;
  acronym: string | null;
  stakeholderGroups: StakeholderGroup[];
  country: string | null;
  region?: string | null;
  website: string | null;
  memberCount: number | null;
}

/** Enters organisations that somebody stated, or finds those of the same name (or former name); returns the ids by name. */
export async function recordOrganisations(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  organisations: RecordedOrganisation[],
): Promise<Map<string, string>> {
  ensure(canRecordOrganisations(actor));
  const ids = new Map<string, string>();
  for (const organisation of organisations) {
    const known = await findOrganisation(tx, organisation.name);
    ids.set(organisation.name, known?.id ?? (await enter(tx, clock, organisation)));
  }
  return ids;
}

async function enter(tx: Tx, clock: Clock, organisation: RecordedOrganisation): Promise<string> {
  const id = clock.newId();
  await tx.organisation.create({
    data: {
      ...organisation,
      id,
      slug: await freeSlug(tx, organisation.name),
      status: 'confirmed',
      createdAt: clock.now(),
    },
  });
  return id;
}

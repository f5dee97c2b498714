import { beforeEach } from 'vitest';
import { operator } from '~/accounts/actor';
import { mergeOrganisations } from '~/accounts/merge-organisations.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeOrganisation } from '../support/factories';

/** Tells the organisations of one test from those of the others. */
export let place = 0;
/** Two organisations, made anew for every test, that are one and the same: `from` is to go, `into` is to stay. */
export let from: { id: string; slug: string; name: string };
export let into: { id: string; slug: string; name: string };

export function useTwins(): void {
  useDatabase();
  beforeEach(async () => {
    place += 1;
    from = await made(`Caram-Asia ${place} (CA${place})`);
    into = await made(`CARAM Asia ${place}`);
  });
}

export async function made(name: string, given = {}) {
  const id = await makeOrganisation({ name, ...given });
  const { slug } = await db().organisation.findUniqueOrThrow({ where: { id } });
  return { id, slug, name };
}

export const voice = (of: { id: string }, nameAsPrinted: string, confirmed = true) => ({
  organisationId: of.id,
  nameAsPrinted,
  confirmed,
});

/** The first into the second, by the secretariat. */
export const merge = (one = from, other = into) =>
  perform(mergeOrganisations, operator, { from: one.slug, into: other.slug });

/** Every voice of a space, in the order of its comments. */
export const voicesIn = (spaceId: string) =>
  db().voice.findMany({
    where: { comment: { spaceId } },
    orderBy: [{ comment: { number: 'asc' } }, { position: 'asc' }],
    select: {
      organisationId: true,
      nameAsPrinted: true,
      confirmed: true,
      comment: { select: { number: true } },
    },
  });

import type { Tx } from '~/platform/db.server';
import { organisationSlug } from './organisation';

/** An address for an organisation that neither another one nor a former name of another one has. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  const base = organisationSlug(name);
  const taken = new Set<string | null>();
  const like = { startsWith: base };
  for (const { slug } of await tx.organisation.findMany({ where: { slug: like }, select: { slug: true } }))
    taken.add(slug);
  for (const { slug } of await tx.organisationAlias.findMany({
    where: { slug: like },
    select: { slug: true },
  }))
    taken.add(slug);
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { RESERVED_SLUGS, slugOfTitle } from './space';

/** The address that was chosen for a space, or a free one made of its title. Raises `InvalidField` of `slug` where another space has it. */
export async function chosenSlug(
  tx: Tx,
  { slug, title }: { slug?: string | undefined; title: string },
): Promise<string> {
  const isTaken = async (one: string): Promise<boolean> =>
    RESERVED_SLUGS.includes(one) || (await tx.space.count({ where: { slug: one } })) > 0;
  if (slug !== undefined) {
    if (await isTaken(slug)) throw new InvalidField('slug', says('slugTaken'));
    return slug;
  }
  const base = slugOfTitle(title);
  let free = base;
  for (let number = 2; await isTaken(free); number += 1) free = `${base}-${number}`;
  return free;
}

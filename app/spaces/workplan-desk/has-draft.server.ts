import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canEditWorkplan } from '../permissions';

/** Whether a draft of a space's workplan is in progress, for who may change it. Throws `Forbidden`, and `NotFound` where there is no such space. */
export async function hasDraft(actor: Actor, slug: string): Promise<boolean> {
  ensure(canEditWorkplan(actor));
  const space = await db().space.findUnique({ where: { slug }, select: { id: true } });
  if (!space) throw new NotFound(`There is no space with the address "${slug}".`);
  return (await db().workplanDraft.count({ where: { spaceId: space.id } })) > 0;
}

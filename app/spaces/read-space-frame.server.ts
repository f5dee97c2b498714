import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { SpaceFrame } from './space-view';
import { visibleSpaces } from './visibility.server';

/** The space that a page stands in. Throws `NotFound` where there is none for this actor. */
export async function readSpaceFrame(actor: Actor, slug: string, language: string): Promise<SpaceFrame> {
  const row = await db().space.findFirst({
    where: { AND: [visibleSpaces(actor), { slug }] },
    select: { id: true, slug: true, title: true, stage: true, timeZone: true },
  });
  if (!row) throw new NotFound('There is no such space.');
  return { ...row, title: inLanguage(row.title, language) };
}

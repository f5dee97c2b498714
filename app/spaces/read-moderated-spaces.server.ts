import type { Actor } from '~/accounts/actor';
import type { PersonView } from '~/accounts/person-view';
import { readAccount } from '~/accounts/read-account.server';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { canManageSpaces } from './permissions';

export interface SpaceToModerate {
  slug: string;
  title: Worded;
}

/** The spaces that an account moderates, and those that it could, newest first, for the secretariat. Throws `Forbidden`. */
export async function readModeratedSpaces(
  actor: Actor,
  accountId: string,
  language: string,
): Promise<{ moderated: SpaceToModerate[]; others: SpaceToModerate[] }> {
  ensure(canManageSpaces(actor));
  const rows = await db().space.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { slug: true, title: true, team: { where: { accountId }, select: { accountId: true } } },
  });
  const of = (isModerated: boolean) =>
    rows
      .filter(({ team }) => team.length > 0 === isModerated)
      .map(({ slug, title }) => ({ slug, title: inLanguage(title, language) }));
  return { moderated: of(true), others: of(false) };
}

/** Somebody, and the spaces that they do not moderate yet. Throws `Forbidden`, and `NotFound` where there is no such account. */
export async function readModerationForm(
  actor: Actor,
  accountId: string,
  language: string,
): Promise<{ person: PersonView; spaces: SpaceToModerate[] }> {
  const [person, { others }] = await Promise.all([
    readAccount(actor, accountId),
    readModeratedSpaces(actor, accountId, language),
  ]);
  return { person, spaces: others };
}

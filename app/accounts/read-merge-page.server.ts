import { db, Prisma } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import type { Actor } from './actor';
import { findOrganisationAt } from './find-organisation-at.server';
import { freeBareName } from './free-bare-name.server';
import type { OrganisationLine } from './organisation-view';
import { canManageOrganisations } from './permissions';
import { readOrganisations } from './read-organisations.server';

/** Matches of a search that are offered; who finds none of them searches for more words. */
const MATCHES_MOST = 20;

/** Names a merge: the one that goes, and the one that stays. */
export interface MergePreview {
  into: { slug: string; name: string };
  /** Comments that speak for the one that goes; of these, those that speak for both. */
  comments: number;
  commentsOfBoth: number;
  /** People with a membership in any state. */
  members: number;
  /** Authors of imported comments. */
  authors: number;
  /** Names under which it is found from then on, its own among them. */
  names: string[];
}

export interface MergePage {
  from: { slug: string; name: string };
  /** It is gone: it was merged or renamed. */
  isFormer: boolean;
  matches: OrganisationLine[];
  preview: MergePreview | null;
}

/** What the secretariat needs to merge the organisation at `slug` into another: matches of a search, and what would move. Throws `NotFound`. */
export async function readMergePage(
  actor: Actor,
  { slug, asked, into: intoSlug }: { slug: string; asked: string | null; into: string | null },
  language: string,
): Promise<MergePage> {
  ensure(canManageOrganisations(actor));
  const from = await findOrganisationAt(db(), slug);
  if (!from) throw new NotFound('There is no such organisation.');
  const { isFormer } = from;
  const into = intoSlug === null || isFormer ? null : await findOrganisationAt(db(), intoSlug);
  const others = Prisma.sql`organisation.id <> ${from.id}::uuid`;
  const found =
    asked === null || isFormer
      ? []
      : (await readOrganisations(others, { asked, cursor: null }, language)).organisations;
  return {
    from: { slug: from.slug, name: from.name },
    isFormer,
    matches: found.slice(0, MATCHES_MOST),
    preview: into && into.id !== from.id ? await previewOf(from, into) : null,
  };
}

async function previewOf(
  from: { id: string; name: string; acronym: string | null },
  into: { id: string; slug: string; name: string },
): Promise<MergePreview> {
  const organisationId = from.id;
  const ofFrom = { voices: { some: { organisationId } } };
  const [comments, commentsOfBoth, members, authors, aliases] = await Promise.all([
    db().comment.count({ where: ofFrom }),
    db().comment.count({ where: { AND: [ofFrom, { voices: { some: { organisationId: into.id } } }] } }),
    db().membership.count({ where: { organisationId } }),
    db().author.count({ where: { organisationId } }),
    db().organisationAlias.findMany({
      where: { organisationId },
      orderBy: { name: 'asc' },
      select: { name: true },
    }),
  ]);
  const bare = await freeBareName(db(), from);
  return {
    into: { slug: into.slug, name: into.name },
    comments,
    commentsOfBoth,
    members,
    authors,
    names: [from.name, ...(bare ? [bare] : []), ...aliases.map(({ name }) => name)],
  };
}

import { placeOf } from '~/accounts/organisation-place';
import type { Prisma } from '~/platform/db.server';
import type { AuthorLine } from './author-view';

/** What is read of an author for the secretariat. */
export const authorColumns = {
  id: true,
  name: true,
  stakeholderGroup: true,
  country: true,
  region: true,
  assignedAt: true,
  accountId: true,
  organisation: {
    select: { name: true, slug: true, stakeholderGroups: true, country: true, region: true },
  },
  _count: { select: { comments: true } },
  comments: { where: { voices: { none: {} } }, take: 1, select: { id: true } },
} satisfies Prisma.AuthorSelect;

/**
 * Authors for whom nothing is assigned though some comment of theirs states no organisation. Somebody whose account is closed has no
 * name to go by: nothing waits there.
 */
export const notYetAssigned = {
  assignedAt: null,
  name: { not: null },
  comments: { some: { voices: { none: {} } } },
} satisfies Prisma.AuthorWhereInput;

type Row = Prisma.AuthorGetPayload<{ select: typeof authorColumns }>;

/** An author with what is assigned: of an organisation its groups and place, else those of the author. */
export function authorLine(row: Row, language: string): AuthorLine {
  const { organisation } = row;
  const own = row.stakeholderGroup ? [row.stakeholderGroup] : [];
  return {
    id: row.id,
    name: row.name,
    comments: row._count.comments,
    assigned: row.assignedAt && {
      organisation: organisation && { name: organisation.name, slug: organisation.slug },
      stakeholderGroups: organisation ? organisation.stakeholderGroups : own,
      place: placeOf(organisation ?? row, language),
    },
    waits: row.assignedAt === null && row.name !== null && row.comments.length > 0,
    isClaimed: row.accountId !== null,
  };
}

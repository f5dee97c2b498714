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
} satisfies Prisma.AuthorSelect;

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
    isClaimed: row.accountId !== null,
  };
}

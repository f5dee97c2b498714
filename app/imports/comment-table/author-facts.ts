import type { AuthorRegister, OwnFacts } from '~/comments/author';
import type { TableColumn } from './comment-table';
import { type ImportRemark, remarkOfAuthor, remarkOn } from './import-remark';
import type { ReadRow } from './read-cells';

/** The group and the country of an author who speaks for no organisation, as a row says them. */
export interface AuthorFacts {
  author: string;
  row: number;
  own: OwnFacts;
}

/** Gathers what the rows say of authors who speak for no organisation. What is known of one already stays; what two rows say differently is a problem. */
export function planFacts(
  rows: ReadRow[],
  register: AuthorRegister,
): { authors: AuthorFacts[]; problems: ImportRemark[]; notes: ImportRemark[] } {
  const problems: ImportRemark[] = [];
  const notes: ImportRemark[] = [];
  const known = new Map(register.authors.map((author) => [author.name, author]));
  const said = new Map<string, AuthorFacts>();
  for (const read of rows) {
    const { row, author, organisations, facts } = read;
    const column: TableColumn = row.group === '' ? 'country' : 'group';
    if ((facts.groups.length === 0 && facts.country === null) || organisations.length > 0) continue;
    const remark = (kind: 'factsOfNobody' | 'factsStand' | 'factsOtherwise', values = {}) =>
      remarkOn({ row: row.row, value: row[column] }, column, kind, values);
    if (author === null) {
      problems.push(remark('factsOfNobody'));
      continue;
    }
    if (facts.groups.length > 1)
      problems.push(
        remarkOfAuthor({ row: row.row, column: 'group', kind: 'oneGroup', values: { value: row.group } }),
      );
    const own = ownFacts(read);
    const before = said.get(author);
    const stands = known.get(author);
    if (stands && isAssigned(stands)) {
      if (stands.organisation || !isSame(stands, own)) notes.push(remark('factsStand'));
    } else if (!before) said.set(author, { author, row: row.row, own });
    else if (!isSame(before.own, own)) problems.push(remark('factsOtherwise', { before: before.row }));
  }
  return { authors: [...said.values()], problems, notes };
}

const ownFacts = ({ facts }: ReadRow): OwnFacts => ({
  stakeholderGroup: facts.groups[0] ?? null,
  country: facts.country,
  region: null,
});

/** Something of an author is known. */
export const isAssigned = (author: OwnFacts & { organisation: unknown }): boolean =>
  author.organisation !== null ||
  author.stakeholderGroup !== null ||
  author.country !== null ||
  author.region !== null;

const isSame = (one: OwnFacts, other: OwnFacts): boolean =>
  one.stakeholderGroup === other.stakeholderGroup && one.country === other.country;

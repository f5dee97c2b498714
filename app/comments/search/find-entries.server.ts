import { type Actor, isOnTeam } from '~/accounts/actor';
import { Prisma, type Tx } from '~/platform/db.server';
import { concernsComments, type FoundKind, type SearchCursor, type SearchFilters } from './search-filters';
import { searchConfiguration } from './search-language';
import type { SearchQuery } from './search-query';
import type { SearchKind } from './write-entries.server';

/** An entry that was found: the best of what it belongs to. */
export interface FoundEntry {
  /** Of the comment, file, question, priority or block. */
  id: string;
  kind: SearchKind;
  entryId: string;
  /** Of a million. */
  rank: number;
  number: number;
  /** Everything that was found, on this page and others. */
  total: number;
}

/** What is searched, by whom. `onTerms` is a condition on `comment` for the terms asked for, which the tags know. */
export interface EntrySearch {
  actor: Actor;
  space: { id: string; timeZone: string };
  query: SearchQuery;
  filters: SearchFilters;
  onTerms: Prisma.Sql;
  cursor: SearchCursor | null;
  limit: number;
}

/** Finds entries, those that match best first, then by number. What the actor may not read is neither found nor counted: the rules are those of `visibleComments` and `canReadAttachment`. */
export async function findEntries(tx: Tx, search: EntrySearch): Promise<FoundEntry[]> {
  const { cursor } = search;
  const here = cursor
    ? Prisma.sql`(rank < ${cursor.rank}::int OR (rank = ${cursor.rank}::int AND (number, id) > (${cursor.number}::int, ${cursor.id}::uuid)))`
    : Prisma.sql`TRUE`;
  return tx.$queryRaw<FoundEntry[]>`
    WITH matched AS (${await matchedEntries(tx, search)}), found AS (
      SELECT DISTINCT ON (1) coalesce(matched.attachment_id, matched.comment_id, matched.question_id, matched.priority_id, matched.block_id) AS id,
        matched.kind, matched.id AS "entryId", matched.rank,
        coalesce(comment.number, question.number, priority.position + 1, block.number) AS number
      FROM matched
        LEFT JOIN comment ON comment.id = matched.comment_id
        LEFT JOIN attachment ON attachment.id = matched.attachment_id
        LEFT JOIN stored_file ON stored_file.sha256 = attachment.sha256
        LEFT JOIN question ON question.id = matched.question_id
        LEFT JOIN priority ON priority.term_id = matched.priority_id
        LEFT JOIN term ON term.id = matched.priority_id
        LEFT JOIN block ON block.id = matched.block_id
      WHERE ${ofKinds(search.filters.kinds)} AND (${concernsComments(search.filters) ? Prisma.sql`FALSE` : IN_THE_DRAFT}
        OR (comment.id IS NOT NULL AND ${readable(search)} AND ${narrowed(search)} AND ${search.onTerms}))
      ORDER BY 1, matched.rank DESC, matched.piece
    )
    SELECT *, kind::text AS kind, (SELECT count(*) FROM found)::int AS total FROM found
    WHERE ${here} ORDER BY rank DESC, number, id LIMIT ${search.limit}::int`;
}

/** Questions that are shown, and what the current version says. */
const IN_THE_DRAFT = Prisma.sql`(question.id IS NOT NULL AND (question.retired_at IS NULL OR question.comment_count > 0)
  OR term.current OR block.position IS NOT NULL)`;

const COLUMNS = Prisma.sql`entry.id, entry.kind, entry.piece, entry.comment_id, entry.attachment_id, entry.question_id, entry.priority_id, entry.block_id`;

/** The entries that hold the words, each language by its own stems; without words all comments. */
async function matchedEntries(tx: Tx, { space, query }: EntrySearch): Promise<Prisma.Sql> {
  const inSpace = Prisma.sql`FROM search_entry AS entry WHERE entry.space_id = ${space.id}::uuid`;
  if (query.words === '')
    return Prisma.sql`SELECT ${COLUMNS}, 0 AS rank ${inSpace} AND entry.kind = 'comment' AND entry.piece = 0`;
  const written = await tx.$queryRaw<{ language: string }[]>`
    SELECT DISTINCT language FROM search_entry WHERE space_id = ${space.id}::uuid`;
  const languages = new Map<string, string[]>();
  for (const { language } of written) {
    const configuration = searchConfiguration(language);
    languages.set(configuration, [...(languages.get(configuration) ?? []), language]);
  }
  const parts = [...languages].map(([configuration, codes]) => {
    const asked = askedWords(configuration, query);
    return Prisma.sql`SELECT ${COLUMNS}, (ts_rank(entry.words, ${asked}, 1) * 1000000)::int AS rank ${inSpace}
      AND entry.language = ANY(${codes}) AND entry.words @@ ${asked}`;
  });
  return parts.length > 0
    ? Prisma.join(parts, ' UNION ALL ')
    : Prisma.sql`SELECT ${COLUMNS}, 0 AS rank ${inSpace} AND FALSE`;
}

/** The question in the stems of a language. With an exclusion only without accents, as all texts stand too: else what is excluded in one spelling came in by the other. */
function askedWords(configuration: string, query: SearchQuery): Prisma.Sql {
  const folded = Prisma.sql`websearch_to_tsquery(${configuration}::regconfig, ${query.folded})`;
  if (query.folded === query.words || query.hasExclusions) return folded;
  return Prisma.sql`(websearch_to_tsquery(${configuration}::regconfig, ${query.words}) || ${folded})`;
}

const KINDS: Record<FoundKind, SearchKind[]> = {
  comment: ['comment'],
  attachment: ['attachment'],
  question: ['question'],
  draft: ['priority', 'block'],
};

function ofKinds(kinds: readonly FoundKind[]): Prisma.Sql {
  if (kinds.length === 0) return Prisma.sql`TRUE`;
  return Prisma.sql`matched.kind::text = ANY(${kinds.flatMap((kind) => KINDS[kind])})`;
}

/** What the actor may read: in a space that was shown to them published comments, of those with a name that is withheld no file, and no file that waits to be scanned. */
function readable({ actor, space }: EntrySearch): Prisma.Sql {
  const isTeam = isOnTeam(actor, space.id);
  const comments = isTeam ? Prisma.sql`TRUE` : Prisma.sql`comment.status = 'published'`;
  const named = isTeam ? Prisma.sql`TRUE` : Prisma.sql`NOT comment.name_withheld`;
  return Prisma.sql`${comments} AND (attachment.id IS NULL OR (${named} AND attachment.removed_at IS NULL AND stored_file.scan IN ('unscanned', 'clean')))`;
}

/** The filters that are about a comment itself. Those that ask who speaks find nobody whose name is withheld. */
function narrowed({ actor, space, filters }: EntrySearch): Prisma.Sql {
  const { question, organisation, group, from, to, files } = filters;
  const named = isOnTeam(actor, space.id) ? Prisma.sql`TRUE` : Prisma.sql`NOT comment.name_withheld`;
  const conditions = [Prisma.sql`TRUE`];
  if (question !== null)
    conditions.push(
      Prisma.sql`comment.question_id = (SELECT id FROM question WHERE space_id = ${space.id}::uuid AND number = ${question}::int)`,
    );
  if (organisation !== null)
    conditions.push(Prisma.sql`${named} AND EXISTS (SELECT FROM voice JOIN organisation ON organisation.id = voice.organisation_id
      WHERE voice.comment_id = comment.id AND organisation.slug = ${organisation})`);
  if (group !== null)
    conditions.push(Prisma.sql`${named} AND (EXISTS (SELECT FROM voice JOIN organisation ON organisation.id = voice.organisation_id
        WHERE voice.comment_id = comment.id AND ${group} = ANY(organisation.stakeholder_groups))
      OR (NOT EXISTS (SELECT FROM voice WHERE voice.comment_id = comment.id)
        AND EXISTS (SELECT FROM author WHERE author.id = comment.author_id AND author.stakeholder_group = ${group})))`);
  // A day is kept as midnight UTC; a moment is the day that it was in the space.
  const day = Prisma.sql`(comment.posted_at AT TIME ZONE CASE WHEN comment.posted_at_precision = 'day' THEN 'UTC' ELSE ${space.timeZone} END)::date`;
  if (from !== null) conditions.push(Prisma.sql`${day} >= ${from}::date`);
  if (to !== null) conditions.push(Prisma.sql`${day} <= ${to}::date`);
  if (files)
    conditions.push(
      Prisma.sql`${named} AND EXISTS (SELECT FROM attachment AS held WHERE held.comment_id = comment.id AND held.removed_at IS NULL)`,
    );
  return Prisma.join(conditions, ' AND ');
}

/** Which of some words of a language are among those asked for: what a result shows as found. At most as many as stand on a page. */
export async function foundWords(
  tx: Tx,
  language: string,
  words: readonly { word: string; folded: string }[],
  query: SearchQuery,
): Promise<Set<string>> {
  if (query.shown === '' || words.length === 0) return new Set();
  const configuration = searchConfiguration(language);
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT given.word FROM unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ folded }) => folded)}::text[]) AS given(word, folded)
    WHERE (to_tsvector(${configuration}::regconfig, given.word) || to_tsvector(${configuration}::regconfig, given.folded))
      @@ (websearch_to_tsquery(${configuration}::regconfig, ${query.shown}) || websearch_to_tsquery(${configuration}::regconfig, ${query.shownFolded}))`;
  return new Set(rows.map(({ word }) => word));
}

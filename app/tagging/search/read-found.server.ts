import type { Actor } from '~/accounts/actor';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import type { CommentView } from '~/comments/comment-view';
import { type FoundEntry, foundWords } from '~/comments/search/find-entries.server';
import type { SearchQuery } from '~/comments/search/search-query';
import { searchWords } from '~/comments/search/search-words';
import { type Snippet, snippetOf } from '~/comments/search/snippet';
import { visibleComments } from '~/comments/visibility.server';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { Tx } from '~/platform/db.server';
import type { Found, FoundComment } from './found';

/** Turns entries into results, in their order. Comments and files go through what every reading of comments goes through; one that the actor may not read falls out. */
export async function readFound(
  tx: Tx,
  actor: Actor,
  entries: readonly FoundEntry[],
  query: SearchQuery,
  language: string,
): Promise<Found[]> {
  const snippets = await readSnippets(tx, entries, query);
  const idsOf = (kind: FoundEntry['kind']) => entries.filter((one) => one.kind === kind).map(({ id }) => id);
  const byId = <R extends { id: string }>(rows: R[]) => new Map(rows.map((row) => [row.id, row]));
  const rows = await tx.comment.findMany({
    where: {
      AND: [
        visibleComments(actor),
        {
          OR: [
            { id: { in: idsOf('comment') } },
            { attachments: { some: { id: { in: idsOf('attachment') } } } },
          ],
        },
      ],
    },
    select: commentColumns,
  });
  const views = rows.map((row) => commentView(actor, row, language));
  const comments = byId(views);
  const holders = new Map(
    views.flatMap((view) => view.files.map((file) => [file.id, { view, file }] as const)),
  );
  const terms = byId(
    await tx.term.findMany({
      where: { id: { in: idsOf('priority') } },
      select: { id: true, ...termColumns },
    }),
  );
  const blocks = byId(
    await tx.block.findMany({
      where: { id: { in: idsOf('block') }, position: { not: null } },
      select: { id: true, number: true, position: true },
    }),
  );
  const resultOf = ({ id, kind, entryId, number }: FoundEntry): Found | undefined => {
    const snippet = snippets.get(entryId);
    if (!snippet) return undefined;
    const comment = comments.get(id);
    const held = holders.get(id);
    const term = terms.get(id);
    const block = blocks.get(id);
    if (kind === 'comment') return comment && { kind, id, snippet, comment: named(comment) };
    if (kind === 'attachment')
      return held && { kind, id, snippet, comment: named(held.view), file: held.file };
    if (kind === 'priority') return term && { kind, id, snippet, term: termView(term, language) };
    if (kind === 'block')
      return block && { kind, id, snippet, number: block.number, place: (block.position ?? 0) + 1 };
    return { kind, id, snippet, number };
  };
  return entries.flatMap((entry) => resultOf(entry) ?? []);
}

/** One comment by its number, as results name it; null where there is none for this actor. */
export async function readFoundComment(
  tx: Tx,
  actor: Actor,
  spaceId: string,
  number: number,
  language: string,
): Promise<FoundComment | null> {
  const row = await tx.comment.findFirst({
    where: { AND: [visibleComments(actor), { spaceId, number }] },
    select: commentColumns,
  });
  return row && named(commentView(actor, row, language));
}

const named = ({
  number,
  speaker,
  posted,
  parent,
  question,
  block,
  priority,
  status,
  intake,
}: CommentView): FoundComment => ({
  number,
  speaker,
  posted,
  parent,
  question,
  block,
  priority,
  status,
  intake,
});

/** The texts around what was found, by entry. */
async function readSnippets(
  tx: Tx,
  entries: readonly FoundEntry[],
  query: SearchQuery,
): Promise<Map<string, Snippet>> {
  const rows = await tx.searchEntry.findMany({
    where: { id: { in: entries.map(({ entryId }) => entryId) } },
    select: { id: true, language: true, text: true },
  });
  const found = new Map<string, Set<string>>();
  for (const language of new Set(rows.map((row) => row.language))) {
    const words = new Map<string, { word: string; folded: string }>();
    for (const row of rows)
      if (row.language === language) for (const word of searchWords(row.text)) words.set(word.word, word);
    found.set(language, await foundWords(tx, language, [...words.values()], query));
  }
  return new Map(
    rows.map(({ id, language, text }) => [
      id,
      snippetOf(text, language, (word) => found.get(language)?.has(word) ?? false),
    ]),
  );
}

import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { CommentOrigin } from './comment';

/** What is known of somebody whose comments come from elsewhere. */
export interface RecordedAuthor {
  id: string;
  /** Who claimed the name. */
  accountId: string | null;
  /** The organisation that the secretariat assigned. */
  voice: { organisationId: string; nameAsPrinted: string } | null;
}

/**
 * Finds or enters the authors of comments that come from elsewhere, one for each name as printed in the space; by name. Who writes on the
 * platform has an account instead, and a comment under which nobody is named has no author. In few statements, whatever the batch.
 */
export async function recordAuthors(
  tx: Tx,
  clock: Clock,
  spaceId: string,
  origin: CommentOrigin,
  comments: { authorName: string | null }[],
): Promise<Map<string, RecordedAuthor>> {
  const names = [...new Set(comments.map(({ authorName }) => authorName))].filter((name) => name !== null);
  if (origin === 'web' || names.length === 0) return new Map();
  const known = await tx.author.findMany({
    where: { spaceId, name: { in: names } },
    select: {
      id: true,
      name: true,
      accountId: true,
      organisation: { select: { id: true, name: true } },
    },
  });
  const authors = new Map(
    known.map(({ id, name, accountId, organisation }): [string, RecordedAuthor] => [
      name ?? '',
      {
        id,
        accountId,
        voice: organisation && { organisationId: organisation.id, nameAsPrinted: organisation.name },
      },
    ]),
  );
  const entered = names
    .filter((name) => !authors.has(name))
    .map((name) => ({ id: clock.newId(), spaceId, name }));
  await tx.author.createMany({ data: entered });
  for (const { id, name } of entered) authors.set(name, { id, accountId: null, voice: null });
  return authors;
}

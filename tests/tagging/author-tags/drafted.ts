import type { Person } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { type AuthorTags, authorTagsSchema } from '~/tagging/author-tags/author-tags';
import { sendComment } from '~/tagging/author-tags/send-comment.server';
import { makeCommentDraft } from '../../support/drafts';

/** What an author says, where a test names only a part of it. */
export const said = (tags: Partial<AuthorTags>): AuthorTags => ({ ...authorTagsSchema.parse({}), ...tags });

/** Posts a text on a space as its author does who has said something of its tags. Returns the comment, and a way to send the same draft again. */
export async function postTagged(
  space: { id: string; slug: string },
  author: Person,
  text: string,
  tags: Partial<AuthorTags>,
) {
  const draftId = await makeCommentDraft({
    accountId: author.accountId,
    spaceId: space.id,
    place: 'space',
    content: { text, voice: 'person' },
  });
  await db().commentDraft.update({ where: { id: draftId }, data: { tags: said(tags) } });
  const input = { slug: space.slug, place: { kind: 'space' as const }, draftId, language: 'en' };
  const send = () => inTransaction((tx) => sendComment(tx, systemClock, author, input));
  return { posted: await send(), send };
}

/** The tags of a comment, as a test reads them: term, state, source, the words, the position, and whether somebody decided. */
export async function tagLines(commentId: string): Promise<string[]> {
  const tags = await db().tag.findMany({
    where: { commentId },
    include: { term: { include: { framework: true } }, excerpt: true },
    orderBy: [{ excerpt: { start: 'asc' } }, { term: { code: 'asc' } }],
  });
  return tags.map(({ term, state, source, position, decidedAt, excerpt }) =>
    [
      `${term.framework.citedAs} ${term.code}`,
      state,
      source,
      excerpt ? `“${excerpt.quote}”` : 'whole',
      position ?? '-',
      decidedAt ? 'decided' : 'open',
    ].join(' '),
  );
}

import { describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { readThread } from '~/comments/read-thread.server';
import { readExportComments } from '~/exports/read-export-comments.server';
import { db, inTransaction } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { withTags } from '~/tagging/tagged-comment.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeSpace } from '../support/factories';

useDatabase();

/** A comment of somebody's, on whose first tag a person decided, then given another text. */
async function edited(before: string, after: string) {
  const { id: spaceId, slug } = await makeSpace();
  const { person } = await makeAccount();
  await makeComments(spaceId, [{ markdown: before }]);
  const { id } = await db().comment.findFirstOrThrow({ where: { spaceId } });
  await db().comment.update({ where: { id }, data: { accountId: person.accountId } });
  const { id: decided } = await db().tag.findFirstOrThrow({
    where: { commentId: id },
    orderBy: { excerpt: { start: 'asc' } },
  });
  await db().tag.update({ where: { id: decided }, data: { decidedAt: new Date(), state: 'confirmed' } });
  await perform(editComment, person, { slug, number: 1, markdown: after, language: 'en', basedOn: 1 });
  const tags = await db().tag.findMany({
    where: { commentId: id },
    include: { term: true, excerpt: { include: { revision: true } } },
    orderBy: { excerpt: { start: 'asc' } },
  });
  for (const { excerpt } of tags)
    expect(excerpt?.revision.text.slice(excerpt.start, excerpt.end)).toBe(excerpt?.quote);
  return { spaceId, id, decided, tags };
}

describe('tags after an edit', () => {
  test('that a person decided on rest on the same words of the new text; the recogniser reads the rest anew', async () => {
    const { decided, tags } = await edited(
      'We support GCM Objective 8 in full.',
      'Thank you. We support GCM Objective 8 in full, and PD 59.',
    );
    expect(tags.map(({ term, excerpt }) => [term.code, excerpt?.revision.number, excerpt?.start])).toEqual([
      ['8', 2, 22],
      ['59', 2, 51],
    ]);
    expect(tags[0]?.id).toBe(decided);
  });

  test('whose words are gone stay, and say so without showing the words', async () => {
    const { spaceId, id, decided, tags } = await edited(
      'We support GCM Objective 8 in full.',
      'We take that back.',
    );
    expect(tags.map((tag) => tag.id)).toEqual([decided]);
    expect(tags[0]?.excerpt?.revision.number).toBe(1);
    const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    const [shown] = await withTags(comments, 'en');
    expect(shown?.chips).toMatchObject([{ isLost: true, evidence: [] }]);
    expect(JSON.stringify(shown)).not.toContain('in full');
    const [exported] = await inTransaction((tx) => readExportComments(tx, { id }));
    expect(exported?.tags).toMatchObject([{ excerpt: null }]);
  });
});

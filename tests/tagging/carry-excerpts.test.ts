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

/** A comment of somebody's, on whose first tag a person decided or which a person gave, then given another text. */
async function edited(before: string, after: string, source: 'recognised' | 'author' | 'moderator') {
  const { id: spaceId, slug } = await makeSpace();
  const { person } = await makeAccount();
  await makeComments(spaceId, [{ markdown: before }]);
  const { id } = await db().comment.findFirstOrThrow({ where: { spaceId } });
  await db().comment.update({ where: { id }, data: { accountId: person.accountId } });
  const { id: decided } = await db().tag.findFirstOrThrow({
    where: { commentId: id },
    orderBy: { excerpt: { start: 'asc' } },
  });
  await db().tag.update({
    where: { id: decided },
    data: { source, decidedAt: new Date(), state: 'confirmed', position: 'welcomes' },
  });
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
      'recognised',
    );
    expect(tags.map(({ term, excerpt }) => [term.code, excerpt?.revision.number, excerpt?.start])).toEqual([
      ['8', 2, 22],
      ['59', 2, 51],
    ]);
    expect(tags[0]?.id).toBe(decided);
  });

  test('go with their words where the recogniser found them, though the author agreed: “Objective 15” is corrected to “Objective 17”', async () => {
    const { spaceId, tags } = await edited(
      'We support GCM Objective 15 in full.',
      'We support GCM Objective 17 in full.',
      'recognised',
    );
    expect(tags.map(({ term, excerpt }) => [term.code, excerpt?.quote])).toEqual([
      ['17', 'GCM Objective 17'],
    ]);
    const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    const [shown] = await withTags(comments, 'en');
    expect(shown?.chips.map(({ term, isLost }) => [term.code, isLost])).toEqual([['17', false]]);
    const counts = await db().termCount.findMany({ where: { spaceId }, include: { term: true } });
    expect(counts.map(({ term, tags }) => [term.code, tags])).toContainEqual(['17', 1]);
    expect(counts.map(({ term }) => term.code)).not.toContain('15');
  });

  test('keep what the author said of a term whose words stand elsewhere in a text written anew', async () => {
    const { spaceId } = await edited(
      'We support GCM Objective 8 in full.',
      'Others spoke against it at length and without reason; to us GCM Objective 8 matters.',
      'recognised',
    );
    const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    const [shown] = await withTags(comments, 'en');
    expect(shown?.chips).toMatchObject([{ term: { code: '8' }, isLost: false, positions: ['welcomes'] }]);
  });

  test.each(['author', 'moderator'] as const)(
    'of the %s whose words are gone stay, and say so without showing the words',
    async (source) => {
      const { spaceId, id, decided, tags } = await edited(
        'We support GCM Objective 8 in full.',
        'We take that back.',
        source,
      );
      expect(tags.map((tag) => tag.id)).toEqual([decided]);
      expect(tags[0]?.excerpt?.revision.number).toBe(1);
      const { comments } = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
      const [shown] = await withTags(comments, 'en');
      expect(shown?.chips).toMatchObject([{ isLost: true, evidence: [] }]);
      expect(JSON.stringify(shown)).not.toContain('in full');
      const [exported] = await inTransaction((tx) => readExportComments(tx, { id }));
      expect(exported?.tags).toMatchObject([{ excerpt: null }]);
    },
  );
});

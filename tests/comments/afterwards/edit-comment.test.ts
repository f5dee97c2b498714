import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator, type Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { readCommentHistory } from '~/comments/afterwards/read-comment-history.server';
import { readComment } from '~/comments/read-comment.server';
import { readExportComments } from '~/exports/read-export-comments.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let other: Person;
let moderator: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: other } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
});

/** A comment of Rosa's; returns its identifier. */
async function comment(markdown = 'We ask for Objective 8.', status: 'published' | 'pending' = 'published') {
  await makeComments(space.id, [{ markdown, status }]);
  const { id } = await db().comment.findFirstOrThrow({
    where: { spaceId: space.id },
    orderBy: { number: 'desc' },
  });
  await db().comment.update({ where: { id }, data: { accountId: rosa.accountId } });
  return id;
}
const edit = (markdown: string, given: { actor?: Person; basedOn?: number; language?: string } = {}) =>
  perform(editComment, given.actor ?? rosa, {
    slug: space.slug,
    number: 1,
    markdown,
    language: given.language ?? 'en',
    basedOn: given.basedOn ?? 1,
  });
const moderateFirst = () => db().space.update({ where: { id: space.id }, data: { moderation: 'before' } });
const revisions = async (commentId: string) =>
  (await db().commentRevision.findMany({ where: { commentId }, orderBy: { number: 'asc' } })).map(
    ({ number, status, markdown }) => `${number} ${status} ${markdown}`,
  );
const shown = async (actor: Parameters<typeof readComment>[0] = anonymous) =>
  (await readComment(actor, space.id, 1, 'en')).comment;

describe('changing a comment', () => {
  test('is for its author, within the window, while the consultation is open', async () => {
    const id = await comment();
    for (const actor of [other, moderator])
      await expect(edit('Mine now.', { actor })).rejects.toThrow(Forbidden);
    await db().space.update({ where: { id: space.id }, data: { editMinutes: 0 } });
    await expect(edit('Later.')).rejects.toThrow('stays as it was posted');
    await db().space.update({ where: { id: space.id }, data: { editMinutes: 15 } });
    await db().comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    await expect(edit('Later.')).rejects.toThrow('time for changing this comment is over');
    await db().space.update({ where: { id: space.id }, data: { editMinutes: 1_440, stage: 'closed' } });
    await expect(edit('Later.')).rejects.toThrow('closed');
    expect(await revisions(id)).toEqual(['1 stands We ask for Objective 8.']);
  });

  test('of a consultation that one may not see finds nothing, and neither does a number that there is not', async () => {
    await comment();
    await db().space.update({ where: { id: space.id }, data: { stage: 'draft' } });
    await expect(edit('x', { actor: other })).rejects.toThrow(NotFound);
  });

  test('shows readers the new text and that it was changed; its tags follow the text', async () => {
    const id = await comment();
    expect(await edit('We ask for Objective 23, and more.')).toBe('stands');
    const view = await shown();
    expect(view.html).toContain('Objective 23');
    expect(view.editedAt).not.toBeNull();
    const tags = await db().tag.findMany({
      where: { commentId: id },
      include: { term: true, excerpt: true },
    });
    expect(tags.map(({ term, excerpt }) => [term.code, excerpt?.quote])).toEqual([['23', 'Objective 23']]);
    const [exported] = await inTransaction((tx) => readExportComments(tx, { id }));
    expect(exported?.text).toBe('We ask for Objective 23, and more.');
  });

  test('waits for a moderator where the consultation looks first: the old text stands everywhere', async () => {
    const id = await comment();
    await moderateFirst();
    expect(await edit('We ask for Objective 23, and more.')).toBe('held');
    expect(await revisions(id)).toEqual([
      '1 stands We ask for Objective 8.',
      '2 held We ask for Objective 23, and more.',
    ]);
    for (const actor of [anonymous, rosa, moderator, operator]) {
      const view = await shown(actor);
      expect(view.html).toContain('Objective 8');
      expect(view.editedAt).toBeNull();
    }
    const tags = await db().tag.findMany({ where: { commentId: id }, include: { term: true } });
    expect(tags.map(({ term }) => term.code)).toEqual(['8']);
    const [exported] = await inTransaction((tx) => readExportComments(tx, { id }));
    expect(exported?.text).toBe('We ask for Objective 8.');
    expect(
      (await db().commentHold.findMany({ where: { commentId: id } })).map(({ reason }) => reason),
    ).toEqual(['moderation']);
  });

  test('a second time takes the place of the change that waits', async () => {
    const id = await comment();
    await moderateFirst();
    await edit('First change.');
    expect(await edit('Second change.', { basedOn: 2 })).toBe('held');
    expect((await revisions(id)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1 stands',
      '2 dropped',
      '3 held',
    ]);
    expect(await db().commentHold.count({ where: { commentId: id } })).toBe(1);
  });

  test('of one that itself waits replaces what a moderator will see, and it goes on waiting', async () => {
    const id = await comment('Please publish me.', 'pending');
    const { id: revisionId } = await db().commentRevision.findFirstOrThrow({ where: { commentId: id } });
    await db().commentHold.create({
      data: {
        id,
        commentId: id,
        revisionId,
        position: 0,
        reason: 'firstComments',
        values: {},
        heldAt: new Date(),
      },
    });
    expect(await edit('Please publish me soon.')).toBe('stands');
    expect(await revisions(id)).toEqual(['1 dropped Please publish me.', '2 stands Please publish me soon.']);
    expect((await db().comment.findUniqueOrThrow({ where: { id } })).status).toBe('pending');
    expect(await db().commentHold.findMany({ where: { commentId: id } })).toMatchObject([
      { reason: 'firstComments' },
    ]);
  });

  test('with the same words changes nothing; another language alone is taken without a new version', async () => {
    const id = await comment();
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect(await edit('We ask for Objective 8.  ')).toBe('same');
    expect(await db().space.findUniqueOrThrow({ where: { id: space.id } })).toMatchObject({ revision });
    expect(await edit('We ask for Objective 8.', { language: 'fr' })).toBe('stands');
    expect(await revisions(id)).toHaveLength(1);
    expect((await shown()).language).toBe('fr');
  });

  test('says so where it was changed in another window meanwhile, and keeps what is there', async () => {
    const id = await comment();
    await edit('In one window.');
    await expect(edit('In another window.')).rejects.toThrow(Conflict);
    expect(await edit('In one window.')).toBe('same');
    expect((await revisions(id)).at(-1)).toBe('2 stands In one window.');
  });

  test('to nothing, or to more than a comment may have, is refused at the field', async () => {
    await comment();
    await expect(edit('  ')).rejects.toThrow(InvalidField);
    await expect(edit('x'.repeat(20_001))).rejects.toThrow(InvalidField);
  });
});

describe('the earlier versions of a comment', () => {
  const versions = async (actor: Parameters<typeof readCommentHistory>[0]) =>
    (await readCommentHistory(actor, { slug: space.slug, number: 1 }, 'en')).versions.map(({ text }) => text);

  test('are for its author and the team; readers see them where the consultation shows them', async () => {
    await comment();
    await edit('Second.');
    for (const actor of [rosa, moderator])
      expect(await versions(actor)).toEqual(['We ask for Objective 8.', 'Second.']);
    await expect(versions(anonymous)).rejects.toThrow(Forbidden);
    await db().space.update({ where: { id: space.id }, data: { showsRevisions: true } });
    expect(await versions(anonymous)).toEqual(['We ask for Objective 8.', 'Second.']);
  });

  test('that were never public are never shown to readers', async () => {
    const id = await comment('Written while it waited.', 'pending');
    await db().space.update({ where: { id: space.id }, data: { showsRevisions: true } });
    await edit('As it was published.');
    await db().comment.update({ where: { id }, data: { status: 'published' } });
    await moderateFirst();
    await edit('Waits.', { basedOn: 2 });
    expect(await versions(anonymous)).toEqual(['As it was published.']);
    expect(await versions(other)).toEqual(['As it was published.']);
    expect(await versions(rosa)).toHaveLength(3);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { readCommentEdit } from '~/comments/afterwards/read-comment-edit.server';
import { readCommentHistory } from '~/comments/afterwards/read-comment-history.server';
import { readOwnComments } from '~/comments/afterwards/read-own-comments.server';
import { readComment } from '~/comments/read-comment.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { decideAs, postAs } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let moderator: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
});

const DAY_MILLISECONDS = 86_400_000;
/** A comment of Rosa's that a moderator returned to her. */
async function returned(): Promise<number> {
  const number = await postAs(rosa, space, 'You are all thieves.');
  await decideAs(moderator, space.slug, number, 'return');
  return number;
}
const revise = (number: number, actor = rosa, markdown = 'We ask for receipts.') =>
  perform(editComment, actor, { slug: space.slug, number, markdown, language: 'en', basedOn: 1 });
const commentOf = (number: number) =>
  db().comment.findUniqueOrThrow({
    where: { spaceId_number: { spaceId: space.id, number } },
    include: { holds: true, revisions: { orderBy: { number: 'asc' } } },
  });

describe('a comment that was returned to its author', () => {
  test('waits again once it is revised, and says why; what stood before is for no reader', async () => {
    const number = await returned();
    expect(await revise(number)).toBe('revised');
    const comment = await commentOf(number);
    expect(comment).toMatchObject({ status: 'pending', goneFor: null });
    expect(comment.holds.map(({ reason }) => reason)).toEqual(['revised']);
    expect(comment.revisions.map(({ status }) => status)).toEqual(['dropped', 'stands']);
    await expect(readComment(anonymous, space.id, number, 'en')).rejects.toThrow(NotFound);
    await db().space.update({ where: { id: space.id }, data: { showsRevisions: true } });
    await decideAs(moderator, space.slug, number, 'approve');
    const history = await readCommentHistory(anonymous, { slug: space.slug, number }, 'en');
    expect(history.versions.map(({ text }) => text)).toEqual(['We ask for receipts.']);
  });

  test('can be revised also when the time for changes is over', async () => {
    await db().space.update({ where: { id: space.id }, data: { editMinutes: 0 } });
    const number = await returned();
    const page = await readCommentEdit(rosa, { slug: space.slug, number }, 'en');
    expect(page).toMatchObject({ status: 'returned', latest: { markdown: 'You are all thieves.' } });
    const [own] = (await readOwnComments(rosa, null, 'en')).comments;
    expect(own).toMatchObject({ status: 'returned', canEdit: true, editableUntil: null });
    expect(await revise(number)).toBe('revised');
  });

  test('can be revised for fourteen days after the space closed, and not later; never in an archived one', async () => {
    const number = await returned();
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    await expect(readCommentEdit(rosa, { slug: space.slug, number }, 'en')).resolves.toBeDefined();
    await db().space.update({ where: { id: space.id }, data: { stage: 'archived' } });
    await expect(revise(number)).rejects.toThrow(Forbidden);
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    // The record cannot be changed: the decision is of now, so the clock of who edits is put forward.
    const later = { now: () => new Date(Date.now() + 15 * DAY_MILLISECONDS), newId: systemClock.newId };
    const input = { slug: space.slug, number, markdown: 'Too late.', language: 'en', basedOn: 1 };
    await expect(inTransaction((tx) => editComment(tx, later, rosa, input))).rejects.toThrow(
      'time for revising',
    );
    expect(await revise(number)).toBe('revised');
  });

  test('is not its author’s to revise while they are paused, nor anybody else’s ever', async () => {
    const number = await returned();
    await expect(revise(number, moderator)).rejects.toThrow(Forbidden);
    const paused = { ...rosa, restrictedIn: [{ spaceId: space.id, until: null }] };
    await expect(revise(number, paused)).rejects.toThrow(Forbidden);
    await db().space.update({ where: { id: space.id }, data: { stage: 'closed' } });
    await expect(revise(number, paused)).rejects.toThrow(Forbidden);
  });
});

describe('a passage that a moderator removed', () => {
  const SECRET = 'Her number is 079 555 01 02.';
  /** Rosa's comment without its passage. */
  async function redacted(): Promise<number> {
    const number = await postAs(rosa, space, `Ask Wanda. ${SECRET} She knows.`);
    await decideAs(moderator, space.slug, number, 'redact', { passage: SECRET, reason: 'personal-data' });
    return number;
  }

  test('is for its author and the team only, also among earlier versions; readers see that it is gone, and why', async () => {
    await db().space.update({ where: { id: space.id }, data: { showsRevisions: true } });
    const number = await redacted();
    const { comment } = await readComment(anonymous, space.id, number, 'en');
    expect(comment.html).toContain('[…]');
    expect(comment.marked.redactedFor.map(({ text }) => text)).toEqual(['Personal data']);
    const versionsFor = async (actor: Parameters<typeof readCommentHistory>[0]) =>
      JSON.stringify(await readCommentHistory(actor, { slug: space.slug, number }, 'en'));
    expect(await versionsFor(anonymous)).not.toContain('079');
    for (const actor of [rosa, moderator]) expect(await versionsFor(actor)).toContain('079');
  });

  test('does not come back by an edit that nobody looked at; the reason stays as long as the gap does', async () => {
    const number = await redacted();
    const edit = (markdown: string, basedOn: number) =>
      perform(editComment, rosa, { slug: space.slug, number, markdown, language: 'en', basedOn });
    expect(await edit(`Ask Wanda. ${SECRET}`, 2)).toBe('held');
    expect((await readComment(anonymous, space.id, number, 'en')).comment.html).not.toContain('079');
    expect(await edit('Ask Wanda. […] She knows it all.', 3)).toBe('held');
    const { holds, revisions } = await commentOf(number);
    expect(holds.map(({ reason }) => reason)).toEqual(['redacted']);
    expect(revisions.at(-1)?.redactedFor).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { deleteDraftSpace } from '~/spaces/delete-draft-space.server';
import { startSpace } from '~/spaces/start-space.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeInvitation, makeQuestion, makeSpace } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { draftWith, makeDraft, publishDraft } from '../support/workplan-versions';

useDatabase();
useFileStore();

/** A draft with everything that is prepared before it opens. */
async function preparedSpace() {
  const { person: officer } = await makeAccount({ role: 'secretariat' });
  const { slug } = await perform(startSpace, officer, {
    title: 'A plan that nobody wants',
    language: 'en',
    languages: ['en'],
    timeZone: 'UTC',
    visibility: 'public',
  });
  const { id } = await db().space.findUniqueOrThrow({ where: { slug } });
  await makeQuestion(id);
  await makeInvitation(slug);
  await publishDraft({ id, slug }, draftWith(['Words.']), {
    name: 'plan.txt',
    bytes: Buffer.from(`Plan ${id}`),
  });
  await makeDraft(id, draftWith(['More.']));
  return { id, slug, officer };
}

describe('a draft consultation', () => {
  test('is deleted with all that was prepared, and that it was stays on record', async () => {
    const { id, slug, officer } = await preparedSpace();
    const files = await db().storedFile.count();
    await perform(deleteDraftSpace, officer, { slug });
    expect(await db().space.count({ where: { id } })).toBe(0);
    expect(await db().framework.count({ where: { key: `workplan:${id}` } })).toBe(0);
    expect(await db().storedFile.count()).toBe(files - 1);
    const [entry] = await db().auditEntry.findMany({ where: { subjectId: id, action: 'space-deleted' } });
    expect(entry).toMatchObject({ actorId: officer.accountId, data: { slug } });
    await expect(perform(deleteDraftSpace, officer, { slug })).rejects.toThrow(NotFound);
  });

  test('with comments, or one that readers know, is not deleted, and what happened in it stays', async () => {
    const { id, slug, officer } = await preparedSpace();
    await makeComments(id, [{ markdown: 'A first word.' }]);
    await expect(perform(deleteDraftSpace, officer, { slug })).rejects.toThrow(Conflict);
    const { slug: open } = await makeSpace({ stage: 'open' });
    await expect(perform(deleteDraftSpace, officer, { slug: open })).rejects.toThrow(Conflict);
    const events = await db().spaceEvent.count({ where: { spaceId: id } });
    const deed = db().$transaction([
      db().$queryRaw`SELECT set_config('plenary.deleted_space', ${id}, true)`,
      db().$executeRaw`DELETE FROM space_event WHERE space_id = ${id}::uuid`,
    ]);
    await expect(deed).rejects.toThrow(/append-only/);
    expect(await db().spaceEvent.count({ where: { spaceId: id } })).toBe(events);
  });

  test('is the secretariat’s to delete', async () => {
    const { id, slug } = await preparedSpace();
    const { person } = await makeAccount({ moderates: [id] });
    await expect(perform(deleteDraftSpace, person, { slug })).rejects.toThrow(Forbidden);
  });
});

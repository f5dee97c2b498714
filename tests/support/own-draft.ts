import { randomUUID } from 'node:crypto';
import type { Person } from '~/accounts/actor';
import { addDraftFile } from '~/comments/draft-files/add-draft-file.server';
import { EMPTY_DRAFT } from '~/comments/writing/draft-content';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';

/** A draft of somebody's, in whatever stage its space is; in the place "space" unless it is given another. Returns its id. */
export async function makeDraft(
  spaceId: string,
  { accountId }: Pick<Person, 'accountId'>,
  place = 'space',
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  await db().commentDraft.create({
    data: { id, spaceId, accountId, place, content: EMPTY_DRAFT, startedAt: now, savedAt: now },
  });
  return id;
}

/** Adds a file to a draft, `notes.txt` unless it is given another. Returns the file's id in it. */
export async function makeDraftFile(
  person: Person,
  draftId: string,
  { name = 'notes.txt', bytes = Buffer.from(`Notes ${randomUUID()}`) as Uint8Array } = {},
): Promise<string> {
  return (await perform(addDraftFile, person, { draftId, file: { name, bytes } })).id;
}

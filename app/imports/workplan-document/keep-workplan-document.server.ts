import type { Actor } from '~/accounts/actor';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import { storeFile } from '~/attachments/store-file.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, ensure, InvalidField, NotFound } from '~/platform/errors';
import { says, saysInWords } from '~/platform/form/form-message';
import { holdSpace } from '~/spaces/hold-space.server';
import { canEditWorkplan } from '~/spaces/permissions';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { adoptLastVersion } from '~/spaces/workplan-versions/adopt-last-version.server';
import { readWorkplanDocument, titleOfFile } from './read-workplan-document.server';
import { DOCUMENT_BYTES } from './send-document-schema';

/** As which kinds of files the documents are kept that a workplan is read from. */
const KEPT_TYPES = ['docx', 'md', 'txt', 'csv', 'json'] as const;

export interface SentDocument {
  slug: string;
  file: { name: string; bytes: Uint8Array };
  /** The draft in progress, where there is one, is to be replaced. */
  replace: boolean;
}

/**
 * Reads the document that a workplan is made from into a draft, and keeps the file beside it. Raises `InvalidField` of `file` for what cannot be
 * read, of `replace` where a draft is in progress that was not to be replaced; then nothing is kept.
 */
export async function keepWorkplanDocument(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: SentDocument,
): Promise<void> {
  ensure(canEditWorkplan(actor));
  const space = await tx.space.findUnique({ where: { slug: input.slug }, select: { language: true } });
  if (!space) throw new NotFound('There is no such space.');
  const read = await readSent(input.file, space.language);
  const { id: spaceId } = await holdSpace(tx, input.slug);
  const isTitled = read.title !== titleOfFile(input.file.name);
  const { document, pairs } = await adoptLastVersion(tx, spaceId, read, { isTitled });
  const before = await tx.workplanDraft.findUnique({ where: { spaceId }, select: { revision: true } });
  if (before && !input.replace) throw new InvalidField('replace', says('draftInProgress'));
  const { sha256, name } = await storeFile(tx, clock, input.file, {
    types: KEPT_TYPES,
    bytes: DOCUMENT_BYTES,
  });
  const now = clock.now();
  const draft = {
    document,
    pairs: pairs as object[],
    fileName: name,
    fileSha256: sha256,
    startedAt: now,
    updatedAt: now,
  };
  await tx.workplanDraft.upsert({
    where: { spaceId },
    create: { spaceId, ...draft },
    // Never a revision that was before: who has a page of the replaced draft open is told.
    update: { ...draft, revision: (before?.revision ?? 0) + 1 },
  });
  const subject = { type: 'space', id: spaceId } as const;
  if (before) await recordAuditEntry(tx, clock, actor, 'workplan-draft-discarded', subject);
  await recordAuditEntry(tx, clock, actor, 'workplan-draft-started', subject, { file: name });
}

/** The draft that a file makes. Word says itself which language it is in; of other files it is taken to be the consultation's. */
async function readSent(file: SentDocument['file'], language: string): Promise<DraftDocument> {
  const spoken = /\.docx$/i.test(file.name) ? undefined : language;
  try {
    return await readWorkplanDocument({
      bytes: Buffer.from(file.bytes),
      fileName: file.name,
      language: spoken,
    });
  } catch (error) {
    if (!(error instanceof BadInput) || error instanceof InvalidField) throw error;
    throw new InvalidField('file', saysInWords(error.message));
  }
}

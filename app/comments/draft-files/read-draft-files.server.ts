import { type Actor, accountOf } from '~/accounts/actor';
import { db, type Prisma, type Tx } from '~/platform/db.server';
import { ensure, NotFound, SignInNeeded } from '~/platform/errors';
import { canComment } from '~/spaces/taking-part';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { findPlace } from '../writing/find-place.server';
import type { WritingPlace } from '../writing/writing-place';
import type { DraftFilesView, DraftFileView } from './draft-file-view';

/** The files of a draft of the actor's own, in their order; none where the draft is not theirs. */
export async function readDraftFiles(actor: Actor, draftId: string, tx: Tx = db()): Promise<DraftFileView[]> {
  const accountId = accountOf(actor);
  if (!accountId) return [];
  const rows = await tx.draftFile.findMany({
    where: { draftId, draft: { accountId } },
    orderBy: { position: 'asc' },
    select: fileColumns,
  });
  return rows.map(fileView);
}

/** One of them, by its id. Throws `NotFound`. */
export async function readDraftFile(actor: Actor, id: string): Promise<DraftFileView> {
  const accountId = accountOf(actor);
  const row =
    accountId &&
    (await db().draftFile.findFirst({ where: { id, draft: { accountId } }, select: fileColumns }));
  if (!row) throw new NotFound('There is no such file.');
  return fileView(row);
}

const fileColumns = {
  id: true,
  name: true,
  file: { select: { bytes: true, mediaType: true, scan: true, scanFinding: true } },
} satisfies Prisma.DraftFileSelect;

function fileView({
  id,
  name,
  file: { scanFinding: finding, ...file },
}: Prisma.DraftFileGetPayload<{ select: typeof fileColumns }>): DraftFileView {
  return { id, name, ...file, finding };
}

/**
 * The files of what the actor writes in a place, begun or not, and what the space takes. Throws `SignInNeeded`, `NotFound`, and `Forbidden` where
 * nothing was begun and nothing may be.
 */
export async function readFilesOfPlace(
  actor: Actor,
  slug: string,
  place: WritingPlace,
  now: Date,
): Promise<DraftFilesView> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const draft = await findOwnDraft(db(), actor, slug, place);
  if (!draft) {
    const { space } = await findPlace(db(), actor, slug, place);
    ensure(canComment(actor, space, space.extensions, now));
  }
  const space = await db().space.findUnique({
    where: { slug },
    select: { attachmentTypes: true, attachmentBytes: true, commentAttachmentBytes: true },
  });
  if (!space) throw new NotFound('There is no such space.');
  const { attachmentTypes: types, attachmentBytes: bytes, commentAttachmentBytes: allBytes } = space;
  const files = draft ? await readDraftFiles(actor, draft.id) : [];
  return { slug, place, files, limits: { types, bytes, allBytes } };
}

import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readSpaceFrame } from '../read-space-frame.server';

/** The document that a version was read from. */
export interface VersionFile {
  name: string;
  sha256: string;
  mediaType: string;
}

/** Which document a version of a space's workplan came as. Throws `NotFound` where there is none for this actor. */
export async function readVersionFile(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<VersionFile> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const version = await db().workplanVersion.findFirst({
    where: { workplan: { spaceId: space.id }, number: where.number },
    select: { fileName: true, file: { select: { sha256: true, mediaType: true } } },
  });
  if (!version?.file || !version.fileName) throw new NotFound('This version came without a document.');
  return { name: version.fileName, ...version.file };
}

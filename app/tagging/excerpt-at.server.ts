import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { excerptOf } from './excerpt';

/** A place in a text of a comment: of its revision, or of a file that came with it. UTF-16 offsets. */
export interface PlaceInText {
  /** With `attachmentId` the revision at the time, and the text is the file's. */
  revision: { id: string; text: string };
  attachmentId: string | null;
  start: number;
  end: number;
}

/** The excerpt of a place, which several tags may rest on; made where there is none. Returns its id. */
export async function excerptAt(tx: Tx, clock: Clock, place: PlaceInText): Promise<string> {
  const { revision, attachmentId, start, end } = place;
  const span = { revisionId: revision.id, attachmentId };
  const known = await tx.excerpt.findFirst({ where: { ...span, start, end }, select: { id: true } });
  if (known) return known.id;
  const { id } = await tx.excerpt.create({
    data: { ...span, id: clock.newId(), ...excerptOf(revision.text, start, end) },
    select: { id: true },
  });
  return id;
}

import { db } from '~/platform/db.server';

/** What a form puts around a file. */
const FORM_BYTES = 64 * 1024;
/** Above the limit the form is read this much further, so that what is a little too large is refused at its field. */
const ABOVE = 1.25;

/** Bytes of a form that brings a file to a space; of no space, no more than a form without one. */
export async function readFileFormLimit(slug: string): Promise<number> {
  const space = await db().space.findUnique({ where: { slug }, select: { attachmentBytes: true } });
  return Math.ceil((space?.attachmentBytes ?? 0) * ABOVE) + FORM_BYTES;
}

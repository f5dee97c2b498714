import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { AskedWhy } from '../deciding/decision-form-view';
import { readWhy } from '../deciding/read-why.server';
import { canModerate } from '../permissions';
import type { RecordLine } from './record';
import { recordColumns, recordLine } from './record-lines.server';

/** The page on which the text of notes is removed. */
export interface BlankPage {
  space: SpaceFrame;
  line: RecordLine;
  why: AskedWhy;
}

/** Reads the page on which notes of a decision are blanked, by the decision's number. Throws `NotFound`, and `Forbidden` for all but the team. */
export async function readBlankPage(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<BlankPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  ensure(canModerate(actor, space));
  const row = await db().decision.findUnique({
    where: { spaceId_number: { spaceId: space.id, number: where.number } },
    select: recordColumns,
  });
  if (!row) throw new NotFound('There is no such decision.');
  const why = await readWhy('blank-note', { hasReader: true }, language);
  return { space, line: recordLine(row, language), why };
}

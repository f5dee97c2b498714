import type { Person } from '~/accounts/actor';
import { openingOf } from '~/comments/opening';
import { standingRevision } from '~/comments/standing-revision';
import { visibleComments } from '~/comments/visibility.server';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { Worded } from '~/ui/worded';
import { type ReasonOnOffer, readReasons } from '../deciding/read-reasons.server';
import { canFlag } from '../permissions';
import { flaggedColumns } from './flag-comment.server';

/** A comment that a reader is about to report. */
export interface FlagPage {
  space: SpaceFrame;
  number: number;
  opening: Worded;
  reasons: ReasonOnOffer[];
  /** When they reported it before, ISO; null: they have not. */
  flaggedAt: string | null;
}

const OPENING_CHARACTERS = 300;

/** Reads the page on which a comment is reported. Throws `NotFound`, and `Forbidden` where the reader may not report it. */
export async function readFlagPage(
  actor: Person,
  where: { slug: string; number: number },
  language: string,
): Promise<FlagPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const row = await db().comment.findFirst({
    where: { AND: [visibleComments(actor), { number: where.number, spaceId: space.id }] },
    select: {
      ...flaggedColumns,
      language: true,
      revisions: { ...standingRevision, select: { text: true } },
      flags: { where: { accountId: actor.accountId }, select: { at: true } },
    },
  });
  if (!row) throw new NotFound('There is no such comment.');
  ensure(canFlag(actor, row, new Date()));
  return {
    space,
    number: row.number,
    opening: {
      text: openingOf(row.revisions[0]?.text ?? '', OPENING_CHARACTERS),
      language: row.language,
    },
    reasons: await readReasons('hide-by-flags', language),
    flaggedAt: row.flags[0]?.at.toISOString() ?? null,
  };
}

import { hashSecret } from '~/accounts/secret-hash.server';
import { db, type Tx } from '~/platform/db.server';
import { placeKey, type WritingPlace } from '../writing/writing-place';

/** What was given out longer ago than this was surely not filled in by a program in a hurry. */
const KEPT_MILLISECONDS = 24 * 3_600_000;

/** A form of writing that somebody was given. */
export interface GivenForm {
  accountId: string;
  slug: string;
  place: WritingPlace;
}

/**
 * Remembers when somebody was first given a form, until a draft begins with it; what the browser says of its times anybody can set. It stands in the
 * table of limits, under a hash that tells nobody who looked where, and is cleared with them. The time is the machine's, as of all limits.
 */
export async function noteFormGiven(form: GivenForm): Promise<void> {
  await db().rateLimit.createMany({
    data: [{ key: keyOf(form), points: 0, expire: new Date(Date.now() + KEPT_MILLISECONDS) }],
    skipDuplicates: true,
  });
}

/** When the form of a draft that begins now was first given out, and forgets it; null where nobody knows. */
export async function takeFormGiven(tx: Tx, form: GivenForm): Promise<Date | null> {
  const key = keyOf(form);
  const row = await tx.rateLimit.findUnique({ where: { key }, select: { expire: true } });
  await tx.rateLimit.deleteMany({ where: { key } });
  return row?.expire ? new Date(row.expire.getTime() - KEPT_MILLISECONDS) : null;
}

const keyOf = ({ accountId, slug, place }: GivenForm): string =>
  `form-given:${hashSecret(`${accountId} ${slug} ${placeKey(place)}`)}`;

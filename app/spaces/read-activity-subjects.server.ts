import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { canInvite } from './permissions';

/** What an event holds of whom it concerned. */
interface Told {
  type: string;
  data: Record<string, unknown>;
}

/**
 * Whom events of a space concerned: of a single new comment the first organisation that it speaks for, of an invitation its address, for those who may
 * invite. The returned function answers null where there is nobody to name.
 */
export async function readActivitySubjects(
  actor: Actor,
  spaceId: string,
  events: readonly Told[],
): Promise<(event: Told) => string | null> {
  const numbers = events.flatMap((event) => numberOf(event) ?? []);
  const ids = canInvite(actor) === undefined ? events.flatMap((event) => invitationOf(event) ?? []) : [];
  const [comments, invitations] = await Promise.all([
    db().comment.findMany({
      where: { spaceId, number: { in: numbers } },
      select: {
        number: true,
        voices: {
          orderBy: { position: 'asc' },
          take: 1,
          select: { organisation: { select: { name: true } } },
        },
      },
    }),
    db().invitation.findMany({ where: { spaceId, id: { in: ids } }, select: { id: true, email: true } }),
  ]);
  const organisations = new Map(
    comments.map(({ number, voices }) => [number, voices[0]?.organisation?.name]),
  );
  const addresses = new Map(invitations.map(({ id, email }) => [id, email]));
  return (event) =>
    organisations.get(numberOf(event) ?? 0) ?? addresses.get(invitationOf(event) ?? '') ?? null;
}

/** The number of the comment, where one alone was added. */
function numberOf({ type, data }: Told): number | null {
  const { numbers } = data;
  const isOne = type === 'comments-posted' && Array.isArray(numbers) && numbers.length === 1;
  return isOne && typeof numbers[0] === 'number' ? numbers[0] : null;
}

const invitationOf = ({ data }: Told): string | null =>
  typeof data.invitationId === 'string' ? data.invitationId : null;

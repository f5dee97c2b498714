import type {} from '~/accounts/organisation-events.server';
import type { Tx } from '~/platform/db.server';
import type { PlatformEvents } from '~/platform/events.server';

/**
 * Moves what an organisation was asked to sign, and what it answered, to the one that it goes into. Where both were named by one comment, one request
 * stays: that which was answered, first of all confirmed.
 */
export async function moveCoSignatures(
  tx: Tx,
  { fromId, intoId }: PlatformEvents['organisations-merging'],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM co_signature WHERE id IN (
      SELECT (array_agg(id ORDER BY state = 'confirmed', state = 'declined', organisation_id = ${intoId}::uuid))[1]
      FROM co_signature WHERE organisation_id IN (${fromId}::uuid, ${intoId}::uuid)
      GROUP BY comment_id HAVING count(*) > 1)`;
  await tx.coSignature.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } });
}

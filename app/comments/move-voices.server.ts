import type {} from '~/accounts/organisation-events.server';
import type { Tx } from '~/platform/db.server';
import type { PlatformEvents } from '~/platform/events.server';

/**
 * Moves what was said for one organisation, and the authors who were assigned to it, to the one that it goes into. A comment that spoke for
 * both keeps one voice: in the earlier place, confirmed if one of them was. What its representatives said for the other name reads confirmed.
 */
export async function moveVoices(
  tx: Tx,
  { fromId, intoId }: PlatformEvents['organisations-merging'],
): Promise<void> {
  await lockBoth(tx, fromId, intoId);
  await tx.$executeRaw`
    UPDATE voice AS kept SET
      position = least(kept.position, gone.position),
      name_as_printed = CASE WHEN gone.position < kept.position THEN gone.name_as_printed ELSE kept.name_as_printed END,
      confirmed = kept.confirmed OR gone.confirmed,
      source = CASE WHEN gone.source = 'author' THEN gone.source ELSE kept.source END
    FROM voice AS gone
    WHERE gone.comment_id = kept.comment_id AND gone.organisation_id = ${fromId}::uuid AND kept.organisation_id = ${intoId}::uuid`;
  await tx.$executeRaw`
    DELETE FROM voice WHERE organisation_id = ${fromId}::uuid
      AND comment_id IN (SELECT comment_id FROM voice WHERE organisation_id = ${intoId}::uuid)`;
  await tx.voice.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } });
  await tx.author.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } });
  const representatives = { some: { organisationId: intoId, status: 'confirmed' } } as const;
  await tx.voice.updateMany({
    where: {
      organisationId: intoId,
      confirmed: false,
      comment: { account: { memberships: representatives } },
    },
    data: { confirmed: true },
  });
}

/** Spaces before organisations, as whoever posts a comment takes them; each kind in the order of its identifiers. */
async function lockBoth(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM space WHERE id IN (
      SELECT comment.space_id FROM comment JOIN voice ON voice.comment_id = comment.id
      WHERE voice.organisation_id IN (${fromId}::uuid, ${intoId}::uuid))
    ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM organisation WHERE id IN (${fromId}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`;
}

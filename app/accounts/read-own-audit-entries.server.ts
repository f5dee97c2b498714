import type { Tx } from '~/platform/db.server';

export interface OwnAuditEntry {
  id: string;
  at: Date;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  data: unknown;
}

/** What was recorded about a person, and what of their deeds: by their account, and by identifiers of what is theirs (memberships, claims). Oldest first. */
export async function readOwnAuditEntries(
  tx: Tx,
  accountId: string,
  theirs: string[],
): Promise<{ recordedAboutYou: OwnAuditEntry[]; recordedOfYou: OwnAuditEntry[] }> {
  const entries = await tx.$queryRaw<OwnAuditEntry[]>`
    SELECT id, at, actor_id AS "actorId", action, subject_type AS "subjectType", subject_id AS "subjectId", data FROM audit_entry
    WHERE actor_id = ${accountId}::uuid OR subject_id = ANY(${[accountId, ...theirs]}::uuid[])
      OR position(${accountId} IN data::text) > 0
    ORDER BY at, id`;
  return {
    recordedAboutYou: entries.filter((entry) => entry.actorId !== accountId),
    recordedOfYou: entries.filter((entry) => entry.actorId === accountId),
  };
}

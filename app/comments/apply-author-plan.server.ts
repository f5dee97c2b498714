import type { Actor } from '~/accounts/actor';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import { recordOrganisations } from '~/accounts/record-organisations.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { organisationKey } from './author-organisations';
import type { AuthorPlan, PlannedAuthor } from './author-plan';
import { emitVoicesChanged } from './voices-changed.server';

/** What was done. Nothing at all where everything stood so before. */
export interface AssignReport {
  authors: number;
  /** Of those authors. */
  comments: number;
  /** Names of those that were entered. */
  organisations: string[];
}

/**
 * Writes what a plan without problems says, in the transaction in which it was made: enters the new organisations, assigns the authors,
 * gives each of their comments one voice in place of the one assigned before (what authors stated themselves stays), and records every
 * author for the audit. The caller has checked the right to do it.
 */
export async function applyAuthorPlan(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  plan: AuthorPlan,
): Promise<AssignReport> {
  const changing = plan.authors.filter(({ changes }) => changes);
  if (changing.length === 0) return { authors: 0, comments: 0, organisations: [] };
  const entered = await recordOrganisations(tx, clock, actor, plan.newOrganisations);
  const idOf = new Map([...entered].map(([name, id]) => [organisationKey(name), id]));
  for (const planned of changing) {
    const { organisation } = planned;
    const organisationId =
      organisation && (organisation.id ?? idOf.get(organisationKey(organisation.name)) ?? null);
    await assign(tx, clock, actor, { spaceId, organisationId }, planned);
  }
  const authorIds = changing.map(({ author }) => author.id);
  await replaceVoices(tx, authorIds);
  const comments = { authorId: { in: authorIds } };
  await emitVoicesChanged(tx, clock, comments);
  return {
    authors: changing.length,
    comments: await tx.comment.count({ where: comments }),
    organisations: plan.newOrganisations.map(({ name }) => name),
  };
}

async function assign(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  given: { spaceId: string; organisationId: string | null },
  { author, own }: PlannedAuthor,
): Promise<void> {
  const assigned = { organisationId: given.organisationId, ...own };
  const isAssigned = Object.values(assigned).some((fact) => fact !== null);
  await tx.author.update({
    where: { id: author.id },
    data: { ...assigned, assignedAt: isAssigned ? clock.now() : null },
  });
  const { stakeholderGroup, country, region, organisation } = author;
  await recordAuditEntry(
    tx,
    clock,
    actor,
    'author-assigned',
    { type: 'author', id: author.id },
    {
      spaceId: given.spaceId,
      comments: author.comments,
      before: { organisationId: organisation?.id ?? null, stakeholderGroup, country, region },
      after: assigned,
    },
  );
}

async function replaceVoices(tx: Tx, authorIds: string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM voice USING comment
    WHERE comment.id = voice.comment_id AND comment.author_id = ANY(${authorIds}::uuid[]) AND voice.source = 'secretariat'`;
  await tx.$executeRaw`
    INSERT INTO voice (comment_id, organisation_id, position, name_as_printed, confirmed, source)
    SELECT comment.id, organisation.id,
           (SELECT coalesce(max(voice.position) + 1, 0) FROM voice WHERE voice.comment_id = comment.id),
           organisation.name, TRUE, 'secretariat'
    FROM comment
    JOIN author ON author.id = comment.author_id
    JOIN organisation ON organisation.id = author.organisation_id
    WHERE author.id = ANY(${authorIds}::uuid[])
    ON CONFLICT (comment_id, organisation_id) DO NOTHING`;
}

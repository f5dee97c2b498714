import { type Actor, accountOf, isSecretariat } from '~/accounts/actor';
import { Prisma } from '~/platform/db.server';
import { CAUSES, GRAVE_REASONS, type QueueFilters } from './queue';

/** The newest text of a comment is what a moderator suggested: its author is asked, nobody else. */
const IS_ASKED = Prisma.sql`coalesce((SELECT revision.status = 'suggested' FROM comment_revision AS revision
    WHERE revision.comment_id = comment.id AND revision.status IN ('stands', 'held', 'suggested')
    ORDER BY revision.number DESC LIMIT 1), FALSE)`;

/**
 * All that waits for the team of some spaces, one row for each cause: space_id, key ("comment-47"), comment_id (of a contested decision the comment
 * that it was about; null: about a membership), cause, since, not_for (the account that does not decide on it: whose it is, or who decided),
 * organisation_id (of a membership). What of a comment does not matter any more is left out: flags on one that is hidden or withdrawn, files of one
 * that is; and what its author is asked about.
 */
const causesIn = (spaceIds: string[]): Prisma.Sql => {
  const here = Prisma.sql`= ANY(${spaceIds}::uuid[])`;
  return Prisma.sql`
    SELECT comment.space_id, 'comment-' || comment.number AS key, comment.id AS comment_id,
      CASE WHEN bool_or(hold.reason = 'flags') THEN 'hiddenByFlags' ELSE 'held' END AS cause,
      coalesce(min(hold.held_at), comment.created_at) AS since,
      comment.account_id AS not_for, NULL::uuid AS organisation_id
    FROM comment LEFT JOIN comment_hold AS hold ON hold.comment_id = comment.id
    WHERE comment.space_id ${here} AND comment.status = 'pending' AND NOT ${IS_ASKED}
    GROUP BY comment.id
  UNION ALL
    SELECT comment.space_id, 'comment-' || comment.number, comment.id, 'heldEdit', revision.created_at,
      comment.account_id, NULL::uuid
    FROM comment_revision AS revision JOIN comment ON comment.id = revision.comment_id
    WHERE revision.status = 'held' AND comment.space_id ${here} AND comment.status = 'published'
  UNION ALL
    SELECT comment.space_id, 'comment-' || comment.number, comment.id,
      CASE WHEN flag.reason_code = ANY(${[...GRAVE_REASONS]}::text[]) THEN 'grave' ELSE 'flagged' END, flag.at,
      comment.account_id, NULL::uuid
    FROM flag JOIN comment ON comment.id = flag.comment_id
    WHERE flag.settled_by_id IS NULL AND flag.space_id ${here}
      AND comment.status IN ('published', 'pending', 'returned')
  UNION ALL
    SELECT comment.space_id, 'comment-' || comment.number, comment.id,
      CASE WHEN file.scan = 'infected' THEN 'infected' ELSE 'scan' END,
      CASE WHEN file.scan = 'infected' THEN coalesce(file.scanned_at, attachment.added_at) ELSE attachment.added_at END,
      comment.account_id, NULL::uuid
    FROM stored_file AS file
    JOIN attachment ON attachment.sha256 = file.sha256 AND attachment.removed_at IS NULL
    JOIN comment ON comment.id = attachment.comment_id
    WHERE file.scan IN ('waiting', 'infected') AND comment.space_id ${here}
      AND comment.status IN ('published', 'pending', 'returned')
  UNION ALL
    SELECT contest.space_id, 'contest-' || decision.number, decision.comment_id, 'contested', contest.at,
      decision.actor_id, NULL::uuid
    FROM contest JOIN decision ON decision.id = contest.decision_id
    WHERE contest.answer_id IS NULL AND contest.space_id ${here}
  UNION ALL
    SELECT DISTINCT comment.space_id, 'member-' || membership.id, NULL::uuid, 'organisation', membership.requested_at,
      membership.account_id, membership.organisation_id
    FROM membership
    JOIN account ON account.id = membership.account_id AND account.status = 'active'
    JOIN comment ON comment.account_id = membership.account_id
    WHERE membership.status = 'requested' AND comment.space_id ${here} AND comment.status <> 'withdrawn'`;
};

/** A condition on such a row: nobody decides on what they wrote or ask for themselves, nor again on what they decided; who speaks for whom is the secretariat's, and the organisation's own. */
function decidableBy(actor: Actor): Prisma.Sql {
  const represents = actor.kind === 'person' ? [...actor.represents] : [];
  return Prisma.sql`((not_for IS NULL OR not_for IS DISTINCT FROM ${accountOf(actor)}::uuid)
    AND (organisation_id IS NULL OR ${isSecretariat(actor)}::boolean OR organisation_id = ANY(${represents}::uuid[])))`;
}

/** What waits in some spaces for somebody of their team: for the actor, or for others than them. */
export const causesFor = (
  actor: Actor,
  spaceIds: string[],
  waits: 'team' | 'others' = 'team',
): Prisma.Sql => {
  const isTheirs = decidableBy(actor);
  return Prisma.sql`SELECT * FROM (${causesIn(spaceIds)}) AS everything
    WHERE ${waits === 'team' ? isTheirs : Prisma.sql`NOT ${isTheirs}`}`;
};

/** What waits for its author, and not for the team: space_id, key, comment_id, cause, since. */
export const authorCausesIn = (spaceId: string): Prisma.Sql => Prisma.sql`
    SELECT comment.space_id, 'comment-' || comment.number AS key, comment.id AS comment_id, 'returned' AS cause,
      coalesce((SELECT max(decision.at) FROM decision
        WHERE decision.comment_id = comment.id AND decision.kind = 'return'), comment.created_at) AS since
    FROM comment WHERE comment.space_id = ${spaceId}::uuid AND comment.status = 'returned'
  UNION ALL
    SELECT comment.space_id, 'comment-' || comment.number, comment.id, 'suggested', revision.created_at
    FROM comment_revision AS revision JOIN comment ON comment.id = revision.comment_id
    WHERE revision.status = 'suggested' AND comment.space_id = ${spaceId}::uuid
      AND comment.status NOT IN ('hidden', 'withdrawn')`;

/** From rows of `cause` one for each item: the most urgent cause ranks it, and then since when the oldest waits. */
export const ITEMS = Prisma.sql`
  SELECT key, comment_id, min(rank) AS rank, min(since) AS since, array_agg(DISTINCT cause) AS causes
  FROM (SELECT cause.*, coalesce(array_position(${[...CAUSES]}::text[], cause), 0) AS rank FROM cause) AS ranked
  GROUP BY key, comment_id`;

/** A condition on `item`, its comment (`comment`) and whose claim it is (`claim`, joined where it has not lapsed). */
export function passing(filters: QueueFilters, accountId: string | null): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (filters.cause) conditions.push(Prisma.sql`${filters.cause} = ANY(item.causes)`);
  if (filters.language) conditions.push(Prisma.sql`comment.language = ${filters.language}`);
  if (filters.place) conditions.push(atPlace(filters.place));
  if (filters.claim === 'mine') conditions.push(Prisma.sql`claim.account_id = ${accountId}::uuid`);
  if (filters.claim === 'unclaimed') conditions.push(Prisma.sql`claim.account_id IS NULL`);
  return Prisma.join(conditions, ' AND ');
}

function atPlace(place: string): Prisma.Sql {
  if (place === 'none')
    return Prisma.sql`comment.id IS NOT NULL AND comment.question_id IS NULL AND comment.priority_id IS NULL AND comment.block_id IS NULL`;
  const [kind, name = ''] = [place.split('-', 1)[0], place.slice(place.indexOf('-') + 1)];
  return kind === 'question'
    ? Prisma.sql`comment.question_id = (SELECT id FROM question WHERE question.space_id = comment.space_id AND question.number = ${Number(name)}::int)`
    : Prisma.sql`comment.priority_id IN (SELECT priority.term_id FROM priority
        JOIN term ON term.id = priority.term_id JOIN workplan ON workplan.id = priority.workplan_id
        WHERE workplan.space_id = comment.space_id AND term.code = ${name})`;
}

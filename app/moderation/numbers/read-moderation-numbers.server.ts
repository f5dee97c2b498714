import type { Actor } from '~/accounts/actor';
import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import { inSnapshot, type Tx } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { DECISION_KINDS } from '../decision';
import {
  COMMENT_FATES,
  type CommentFate,
  type ModerationNumbers,
  type ModerationRules,
} from './moderation-numbers';

/** The numbers of a space's moderation, for everybody who may read the space, on one snapshot. Throws what `readSpaceFrame` does. */
export async function readModerationNumbers(
  actor: Actor,
  slug: string,
  language: string,
): Promise<ModerationNumbers> {
  const space = await readSpaceFrame(actor, slug, language);
  return inSnapshot(async (tx) => {
    const fates = await countFates(tx, space.id);
    const kinds = await countKinds(tx, space.id);
    const where = { spaceId: space.id };
    return {
      space,
      comments: fates.reduce((sum, { count }) => sum + count, 0),
      fates,
      heldEdits: await tx.comment.count({
        where: { ...where, status: 'published', revisions: { some: { status: 'held' } } },
      }),
      kinds,
      decisions: kinds.reduce((sum, { count }) => sum + count, 0),
      reasons: await countReasons(tx, space.id, language),
      undone: await tx.decision.count({ where: { ...where, undoneBy: { isNot: null } } }),
      flags: {
        all: await tx.flag.count({ where }),
        open: await tx.flag.count({ where: { ...where, settledById: null } }),
      },
      waits: await measureWaits(tx, space.id),
      contests: {
        all: await tx.contest.count({ where }),
        open: await tx.contest.count({ where: { ...where, answerId: null } }),
        upheld: await tx.contest.count({ where: { ...where, answer: { kind: 'uphold' } } }),
        overturned: await tx.contest.count({ where: { ...where, answer: { kind: { not: 'uphold' } } } }),
      },
      rules: await readRules(tx, space.id),
    };
  });
}

/** What was written here its authors withdraw; what came from elsewhere the secretariat takes back. */
async function countFates(tx: Tx, spaceId: string): Promise<ModerationNumbers['fates']> {
  const rows = await tx.$queryRaw<{ fate: CommentFate; count: number }[]>`
    SELECT CASE WHEN status = 'withdrawn' AND origin <> 'web' THEN 'takenBack' ELSE status::text END AS fate, count(*)::int AS count
    FROM comment WHERE space_id = ${spaceId}::uuid GROUP BY 1`;
  return COMMENT_FATES.map((fate) => ({ fate, count: rows.find((row) => row.fate === fate)?.count ?? 0 }));
}

async function countKinds(tx: Tx, spaceId: string): Promise<ModerationNumbers['kinds']> {
  const rows = await tx.decision.groupBy({ by: ['kind'], where: { spaceId }, _count: true });
  return DECISION_KINDS.flatMap((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return row ? [{ kind, count: row._count }] : [];
  }).sort((one, other) => other.count - one.count);
}

async function countReasons(
  tx: Tx,
  spaceId: string,
  language: string,
): Promise<ModerationNumbers['reasons']> {
  const rows = await tx.$queryRaw<{ code: string; title: unknown; count: number; hid: number }[]>`
    SELECT reason.code, reason.title, count(*)::int AS count,
      (count(*) FILTER (WHERE decision.kind IN ('hide', 'hide-by-flags')))::int AS hid
    FROM decision JOIN moderation_reason AS reason ON reason.code = decision.reason_code
    WHERE decision.space_id = ${spaceId}::uuid
    GROUP BY reason.code ORDER BY reason.position, reason.code`;
  return rows.map((row) => ({ ...row, title: inLanguage(row.title, language) }));
}

async function measureWaits(tx: Tx, spaceId: string): Promise<ModerationNumbers['waits']> {
  const [row] = await tx.$queryRaw<ModerationNumbers['waits'][]>`
    SELECT count(*)::int AS decisions,
      (count(*) FILTER (WHERE at - waited_since <= interval '24 hours'))::int AS "withinDay",
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM at - waited_since)) / 60)::float AS "medianMinutes",
      (max(extract(epoch FROM at - waited_since)) / 60)::float AS "longestMinutes"
    FROM decision WHERE space_id = ${spaceId}::uuid AND waited_since IS NOT NULL`;
  return row ?? { decisions: 0, withinDay: 0, medianMinutes: null, longestMinutes: null };
}

async function readRules(tx: Tx, spaceId: string): Promise<ModerationRules> {
  const { moderation, screening } = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: { moderation: true, screening: true },
  });
  const settings = screeningSettingsSchema.parse(screening);
  return {
    moderation,
    firstComments: settings.firstComments,
    namesGroups: settings.groups.length + settings.organisations.length > 0,
    listsWords: settings.words.length + settings.domains.length > 0,
    otherLanguages: settings.holdOtherLanguages || settings.languages.length > 0,
    flagsToHide: settings.flagsToHide,
  };
}

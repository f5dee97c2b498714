import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { SpaceStage } from './space';
import { visibleSpaces } from './visibility.server';

export interface SpaceLine {
  slug: string;
  title: Worded;
  stage: SpaceStage;
  timeZone: string;
  opensAt: string | null;
  closesAt: string | null;
  /** Those that are asked. */
  questions: number;
  /** Published comments. */
  comments: number;
}

/** The spaces that an actor may see: open ones first, then by when they close, the latest first. */
export async function readSpaces(actor: Actor, language: string): Promise<SpaceLine[]> {
  const rows = await db().space.findMany({
    where: visibleSpaces(actor),
    orderBy: [{ stage: 'asc' }, { closesAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: {
      slug: true,
      title: true,
      stage: true,
      timeZone: true,
      opensAt: true,
      closesAt: true,
      commentCount: true,
      _count: { select: { questions: { where: { retiredAt: null } } } },
    },
  });
  return rows.map((row) => ({
    slug: row.slug,
    title: inLanguage(row.title, language),
    stage: row.stage,
    timeZone: row.timeZone,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    questions: row._count.questions,
    comments: row.commentCount,
  }));
}

import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { canManageSpaces } from './permissions';
import type { SpaceStage, SpaceVisibility } from './space';
import { spacesOfTeam } from './visibility.server';

/** A consultation on the desk of its team. */
export interface DeskSpace {
  slug: string;
  title: Worded;
  stage: SpaceStage;
  visibility: SpaceVisibility;
  timeZone: string;
  opensAt: string | null;
  closesAt: string | null;
}

/** The consultations on whose team an actor is: those in preparation first, then open, closed and archived ones, the newest first. */
export async function readDeskSpaces(
  actor: Actor,
  language: string,
): Promise<{ spaces: DeskSpace[]; can: { start: boolean } }> {
  const rows = await db().space.findMany({
    where: spacesOfTeam(actor),
    orderBy: [{ stage: 'asc' }, { createdAt: 'desc' }],
    select: {
      slug: true,
      title: true,
      stage: true,
      visibility: true,
      timeZone: true,
      opensAt: true,
      closesAt: true,
    },
  });
  const spaces = rows.map((row) => ({
    ...row,
    title: inLanguage(row.title, language),
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
  }));
  return { spaces, can: { start: canManageSpaces(actor) === undefined } };
}

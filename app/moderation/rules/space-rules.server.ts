import { createHash } from 'node:crypto';
import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import type { Tx } from '~/platform/db.server';
import type { SpaceRules } from './rules';

/** The rules of a space, those that nobody set as they begin. */
export async function loadRules(tx: Tx, spaceId: string): Promise<SpaceRules> {
  const { moderation, screening } = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: { moderation: true, screening: true },
  });
  return { moderation, ...screeningSettingsSchema.parse(screening) };
}

/** What rules were shown, so that nobody writes over what somebody else saved meanwhile. */
export const markOfRules = (rules: SpaceRules): string =>
  createHash('sha256').update(JSON.stringify(rules)).digest('base64url');

import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { type Actor, accountOf } from './actor';
import type { Settings } from './change-settings.server';
import { canChangeSettings } from './permissions';

export interface SettingsView extends Settings {
  /** Moderators and secretariat who have no second factor: whose roles rest, or would. */
  staffWithout: number;
  /** Whether who asks is one of them. */
  isWithout: boolean;
}

/** The platform's settings, for the secretariat, with how many people they concern. */
export async function readSettings(actor: Actor): Promise<SettingsView> {
  ensure(canChangeSettings(actor));
  const { staffNeedTwoFactor } = await db().platform.findUniqueOrThrow({
    where: { id: 1 },
    select: { staffNeedTwoFactor: true },
  });
  const without = await db().account.findMany({
    where: {
      status: 'active',
      totpSecret: null,
      OR: [{ role: 'secretariat' }, { moderates: { some: {} } }],
    },
    select: { id: true },
  });
  return {
    staffNeedTwoFactor,
    staffWithout: without.length,
    isWithout: without.some(({ id }) => id === accountOf(actor)),
  };
}

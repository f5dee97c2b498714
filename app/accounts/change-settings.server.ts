import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { type Actor, accountOf } from './actor';
import { canChangeSettings } from './permissions';
import { PLATFORM_SUBJECT, recordAuditEntry } from './record-audit-entry.server';

/** What the secretariat decides for the whole platform. */
export interface Settings {
  /** The roles of moderators and secretariat rest while they have no second factor. */
  staffNeedTwoFactor: boolean;
}

/**
 * Changes the settings, for the secretariat, and records it; what is as it was stays unrecorded. Raises `InvalidField` of
 * `staffNeedTwoFactor` where the person who asks for second factors has none: their own role would rest with the same click.
 */
export async function changeSettings(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { staffNeedTwoFactor }: Settings,
): Promise<void> {
  ensure(canChangeSettings(actor));
  const accountId = accountOf(actor);
  if (staffNeedTwoFactor && accountId !== null) {
    const own = await tx.account.findUnique({ where: { id: accountId }, select: { totpSecret: true } });
    if (!own?.totpSecret) throw new InvalidField('staffNeedTwoFactor', says('ownSecondFactorFirst'));
  }
  const { count } = await tx.platform.updateMany({
    where: { id: 1, staffNeedTwoFactor: !staffNeedTwoFactor },
    data: { staffNeedTwoFactor },
  });
  if (count === 0) return;
  const subject = { type: 'settings', id: PLATFORM_SUBJECT } as const;
  await recordAuditEntry(tx, clock, actor, 'settings-changed', subject, { staffNeedTwoFactor });
}

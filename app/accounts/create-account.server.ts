import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import type { Actor, Person } from './actor';
import { currentNoticeVersion } from './current-notice-version.server';
import { emailKey } from './email-address';
import { canManageAccounts } from './permissions';
import { recordAuditEntry } from './record-audit-entry.server';

export interface NewAccount {
  email: string;
  name: string;
  role: Person['role'];
  language: string;
  /** Null: its owner chooses the password by a link. */
  passwordHash: string | null;
  /** The owner agreed to the privacy notice as it stands. Who is entered by others is asked at the first visit. */
  hasConsented: boolean;
}

/** Makes an account for somebody; returns its id. Throws `Conflict` where the address has one. */
export async function createAccount(tx: Tx, clock: Clock, actor: Actor, input: NewAccount): Promise<string> {
  ensure(canManageAccounts(actor));
  const { email, name, role, language, passwordHash } = input;
  const key = emailKey(email);
  if (await tx.account.findUnique({ where: { emailKey: key }, select: { id: true } }))
    throw new Conflict(`The address ${email} has an account already.`);
  const id = clock.newId();
  const now = clock.now();
  await tx.account.create({
    data: { id, email, emailKey: key, name, role, language, passwordHash, status: 'active', createdAt: now },
  });
  if (input.hasConsented)
    await tx.consent.create({
      data: { accountId: id, noticeVersion: await currentNoticeVersion(tx), at: now },
    });
  await recordAuditEntry(tx, clock, actor, 'account-created', { type: 'account', id }, { role });
  return id;
}

import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { operator, type Person } from './actor';
import { createAccount } from './create-account.server';
import { hashPassword } from './password.server';
import { SAMPLE_DOMAIN } from './sample-accounts';
import { newRecoveryCodes } from './totp.server';

export interface SampleAccount {
  role: 'participant' | 'representative' | 'moderator' | 'secretariat';
  email: string;
  /** Made at random; kept nowhere but here. */
  password: string;
  accountId: string;
}

const NAMES = {
  participant: 'Sample Participant',
  representative: 'Sample Representative',
  moderator: 'Sample Moderator',
  secretariat: 'Sample Secretariat',
} satisfies Record<SampleAccount['role'], string>;

/**
 * Makes one account per role to try the sample with: the moderator of `spaceId`, the representative of `organisationId`. Nothing
 * where they were made before. For a server that only its own machine reaches.
 */
export async function recordSampleAccounts(
  tx: Tx,
  clock: Clock,
  of: { spaceId: string; organisationId: string | null },
): Promise<SampleAccount[]> {
  if (await tx.account.findFirst({ where: { emailKey: { endsWith: `@${SAMPLE_DOMAIN}` } } })) return [];
  const passwords = newRecoveryCodes();
  const made: SampleAccount[] = [];
  for (const role of Object.keys(NAMES) as SampleAccount['role'][]) {
    const password = passwords.pop() as string;
    const email = `${role}@${SAMPLE_DOMAIN}`;
    const platformRole: Person['role'] = role === 'secretariat' ? 'secretariat' : 'participant';
    const accountId = await createAccount(tx, clock, operator, {
      email,
      name: NAMES[role],
      role: platformRole,
      language: 'en',
      passwordHash: await hashPassword(password),
      hasConsented: true,
    });
    made.push({ role, email, password, accountId });
  }
  const idOf = (role: SampleAccount['role']) => made.find((one) => one.role === role)?.accountId as string;
  const now = clock.now();
  await tx.spaceModerator.create({
    data: { spaceId: of.spaceId, accountId: idOf('moderator'), grantedAt: now },
  });
  if (of.organisationId)
    await tx.membership.create({
      data: {
        id: clock.newId(),
        accountId: idOf('representative'),
        organisationId: of.organisationId,
        status: 'confirmed',
        requestedAt: now,
        decidedAt: now,
      },
    });
  return made;
}

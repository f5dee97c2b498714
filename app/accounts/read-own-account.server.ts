import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import type { Person } from './actor';

/** One's own account as its owner sees it. */
export interface OwnAccountView {
  name: string;
  email: string;
  stakeholderGroup: string | null;
  isSecretariat: boolean;
  moderates: { slug: string; title: Worded }[];
  represents: { slug: string; name: string }[];
  hasSecondFactor: boolean;
  /** The roles rest until there is a second factor. */
  awaitsSecondFactor: boolean;
}

/** Reads one's own account with its roles, also those that rest, and the titles of spaces in the reader's language. */
export async function readOwnAccount(person: Person, language: string): Promise<OwnAccountView> {
  const account = await db().account.findUnique({
    where: { id: person.accountId, status: 'active' },
    select: {
      name: true,
      email: true,
      stakeholderGroup: true,
      role: true,
      totpSecret: true,
      moderates: {
        orderBy: { grantedAt: 'asc' },
        select: { space: { select: { slug: true, title: true } } },
      },
      memberships: {
        where: { status: 'confirmed' },
        orderBy: { organisation: { name: 'asc' } },
        select: { organisation: { select: { slug: true, name: true } } },
      },
    },
  });
  if (!account?.email) throw new NotFound('This account is not open any more.');
  return {
    name: account.name,
    email: account.email,
    stakeholderGroup: account.stakeholderGroup,
    isSecretariat: account.role === 'secretariat',
    moderates: account.moderates.map(({ space }) => ({
      slug: space.slug,
      title: inLanguage(space.title, language),
    })),
    represents: account.memberships.map(({ organisation }) => organisation),
    hasSecondFactor: account.totpSecret !== null,
    awaitsSecondFactor: person.awaitsSecondFactor,
  };
}

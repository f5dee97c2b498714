import type { Actor } from '~/accounts/actor';
import { organisationAddress } from '~/accounts/organisation';
import { canSeeWaiting } from '~/accounts/permissions';
import { personAddress } from '~/accounts/person-view';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { spaceAddress } from '~/spaces/space-view';

/** An entry of the record as a page says it. */
export interface AuditLine {
  id: string;
  /** ISO. */
  at: string;
  /** Who did it: a name; null for the platform itself and its command line, empty for somebody whose account is closed. */
  who: string | null;
  action: string;
  /** On whom or what, by its present name; null where it has none, empty for somebody whose account is closed. `to` is its page. */
  subject: { name: string; to: string | null } | null;
}

type Subject = AuditLine['subject'];

/**
 * The last entries of what staff did, newest first, for the secretariat; of those `about` an account only what was done to it or by it. Names
 * are looked up: the record itself holds none.
 */
export async function readAuditLines(
  actor: Actor,
  most: number,
  language: string,
  about?: { accountId: string },
): Promise<AuditLine[]> {
  ensure(canSeeWaiting(actor));
  const entries = await db().auditEntry.findMany({
    where: about && {
      OR: [
        { actorId: about.accountId },
        { subjectType: 'account', subjectId: about.accountId },
        { data: { path: ['accountId'], equals: about.accountId } },
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, at: true, actorId: true, action: true, subjectType: true, subjectId: true },
  });
  const ids = (type: string) => entries.filter((one) => one.subjectType === type).map((one) => one.subjectId);
  const actorIds = entries.flatMap(({ actorId }) => actorId ?? []);
  const [people, subjects] = await Promise.all([
    namesOfAccounts([...actorIds, ...ids('account')]),
    readSubjects(ids, language),
  ]);
  return entries.map(({ id, at, actorId, action, subjectType, subjectId }) => ({
    id,
    at: at.toISOString(),
    who: actorId === null ? null : (people.get(actorId) ?? ''),
    action,
    subject:
      subjectType === 'account'
        ? { name: people.get(subjectId) ?? '', to: people.get(subjectId) ? personAddress(subjectId) : null }
        : (subjects.get(subjectId) ?? null),
  }));
}

async function namesOfAccounts(ids: string[]): Promise<Map<string, string>> {
  const accounts = await db().account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

/** Organisations, memberships, authors, claims and consultations, by id. */
async function readSubjects(
  ids: (type: string) => string[],
  language: string,
): Promise<Map<string, Subject>> {
  const of = (type: string) => ({ where: { id: { in: ids(type) } } });
  const organisation = { select: { name: true, slug: true } };
  const [organisations, memberships, authors, claims, spaces] = await Promise.all([
    db().organisation.findMany({ ...of('organisation'), select: { id: true, name: true, slug: true } }),
    db().membership.findMany({ ...of('membership'), select: { id: true, organisation } }),
    db().author.findMany({ ...of('author'), select: { id: true, name: true } }),
    db().authorClaim.findMany({ ...of('claim'), select: { id: true, author: { select: { name: true } } } }),
    db().space.findMany({ ...of('space'), select: { id: true, slug: true, title: true } }),
  ]);
  const named = (one: { name: string; slug: string }): Subject => ({
    name: one.name,
    to: organisationAddress(one.slug),
  });
  return new Map<string, Subject>([
    ...organisations.map((one) => [one.id, named(one)] as const),
    ...memberships.map((one) => [one.id, named(one.organisation)] as const),
    ...authors.map((one) => [one.id, { name: one.name ?? '', to: null }] as const),
    ...claims.map((one) => [one.id, { name: one.author.name ?? '', to: null }] as const),
    ...spaces.map(
      (one) => [one.id, { name: inLanguage(one.title, language).text, to: spaceAddress(one.slug) }] as const,
    ),
  ]);
}

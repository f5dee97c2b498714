import { randomUUID } from 'node:crypto';
import { operator, type Person } from '~/accounts/actor';
import { emailKey } from '~/accounts/email-address';
import { hashPassword } from '~/accounts/password.server';
import { readPerson } from '~/accounts/read-person.server';
import { type RecordedOrganisation, recordOrganisations } from '~/accounts/record-organisations.server';
import type { CommentOrigin } from '~/comments/comment';
import { type RecordedComment, recordComments } from '~/comments/record-comments.server';
import { type Clock, systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { askQuestions } from '~/spaces/ask-questions.server';
import { createSpace, type NewSpace } from '~/spaces/create-space.server';
import { importWorkplan } from '~/spaces/import-workplan.server';
import { invitePeople } from '~/spaces/invitations/invite-people.server';
import { workplanSchema } from '~/spaces/workplan-schema';

/** One factory per noun: what a test does not care about is filled in; everything goes through the real writes. */
export async function makeSpace(
  given: Partial<NewSpace> = {},
  clock: Clock = systemClock,
): Promise<{ id: string; slug: string }> {
  const slug = given.slug ?? `space-${randomUUID().slice(0, 8)}`;
  const { id } = await inTransaction((tx) =>
    createSpace(tx, clock, operator, {
      slug,
      title: { en: 'A draft for comment' },
      language: 'en',
      welcome: 'Welcome.',
      disclaimer: null,
      moderators: ['Ana Moderator'],
      audience: null,
      contact: null,
      languages: ['en'],
      stage: 'open',
      timeZone: 'Europe/Lisbon',
      opensAt: null,
      closesAt: null,
      externalRef: null,
      ...given,
    }),
  );
  // Tests write faster than people; what looks at that has tests of its own, in spaces that ask for it.
  await db().space.update({ where: { id }, data: { screening: { secondsLeast: 0 } } });
  return { id, slug };
}

/** Returns the question's id. */
export async function makeQuestion(
  spaceId: string,
  text = 'What is missing?',
  clock: Clock = systemClock,
): Promise<string> {
  const externalRef = randomUUID();
  const ids = await inTransaction((tx) =>
    askQuestions(tx, clock, operator, spaceId, [
      {
        text: { en: text },
        askedBy: 'Secretariat',
        askedAt: new Date('2026-10-05T08:00:00Z'),
        askedAtPrecision: 'moment',
        externalRef,
      },
    ]),
  );
  return ids.get(externalRef) as string;
}

/** Returns the organisation's id. */
export async function makeOrganisation(
  given: Partial<RecordedOrganisation> = {},
  clock: Clock = systemClock,
): Promise<string> {
  const name = given.name ?? `Organisation ${randomUUID()}`;
  const ids = await inTransaction((tx) =>
    recordOrganisations(tx, clock, operator, [
      {
        acronym: null,
        stakeholderGroups: ['civil-society'],
        country: null,
        website: null,
        memberCount: null,
        ...given,
        name,
      },
    ]),
  );
  return ids.get(name) as string;
}

/** Posts comments in order; `parentRef` and `externalRef` tie replies to parents. Those that are imported have authors. Returns their external references. */
export async function makeComments(
  spaceId: string,
  given: Partial<RecordedComment>[],
  clock: Clock = systemClock,
  origin: CommentOrigin = 'web',
): Promise<string[]> {
  const comments = given.map((comment) => ({
    externalRef: randomUUID(),
    questionId: null,
    parentRef: null,
    authorName: 'Rosa Participant',
    authorLabel: null,
    nameWithheld: false,
    language: 'en',
    postedAt: new Date('2026-10-20T10:00:00Z'),
    postedAtPrecision: 'moment' as const,
    status: 'published' as const,
    attachmentMissing: false,
    markdown: 'A comment.',
    voices: [],
    ...comment,
  }));
  await inTransaction((tx) => recordComments(tx, clock, operator, spaceId, origin, comments));
  return comments.map((comment) => comment.externalRef);
}

/** Gives a space a small workplan with two numberings that overlap: O2, O6, N2, N5. */
export async function makeWorkplan(slug: string, clock: Clock = systemClock): Promise<void> {
  const priority = (code: string, group: string, title: string) => ({
    code,
    group,
    number: code.slice(1),
    title,
    objectives: [5, 8],
  });
  const file = workplanSchema.parse({
    title: 'Draft workplan',
    priorities: [
      priority('O2', 'ongoing', 'Shelter and reception along the coast'),
      priority('O6', 'ongoing', 'Early warning for coastal storms'),
      priority('N2', 'new', 'Registers of missing seafarers'),
      priority('N5', 'new', 'Apprenticeships in harbour towns'),
    ],
    blocks: [{ text: 'An introduction.' }, { priority: 'N5', text: 'What N5 does.' }],
  });
  await inTransaction((tx) => importWorkplan(tx, clock, operator, slug, file));
}

/** What an account is given; everything else is filled in. */
export interface GivenAccount {
  totpSecret?: string;
  name?: string;
  email?: string;
  role?: 'participant' | 'secretariat';
  /** Identifiers of organisations that confirmed it. */
  represents?: string[];
  /** Identifiers of spaces. */
  moderates?: string[];
  /** Identifiers of spaces whose invitation it accepted. */
  invitedTo?: string[];
  stakeholderGroup?: string;
  /** Hashing takes time: only where a test signs in with it. Without, the account has no password. */
  password?: string;
}

/** An account that may act, and the actor it is. */
export async function makeAccount(
  given: GivenAccount = {},
  clock: Clock = systemClock,
): Promise<{ id: string; email: string; person: Person }> {
  const { represents = [], moderates = [], invitedTo = [], password, ...columns } = given;
  const id = randomUUID();
  const email = given.email ?? `${id}@example.org`;
  await db().account.create({
    data: {
      name: 'Rosa Participant',
      role: 'participant',
      status: 'active',
      language: 'en',
      ...columns,
      id,
      email,
      emailKey: emailKey(email),
      passwordHash: password === undefined ? null : await hashPassword(password),
      createdAt: clock.now(),
      invitations: {
        create: invitedTo.map((spaceId) => ({
          id: randomUUID(),
          spaceId,
          email,
          emailKey: emailKey(email),
          language: 'en',
          invitedAt: clock.now(),
          expiresAt: new Date(clock.now().getTime() + 86_400_000),
          acceptedAt: clock.now(),
        })),
      },
      moderates: { create: moderates.map((spaceId) => ({ spaceId, grantedAt: clock.now() })) },
    },
  });
  for (const organisationId of represents) await makeMembership(id, organisationId, 'confirmed', clock);
  return { id, email, person: (await readPerson(id)) as Person };
}

/** Returns the membership's id. */
export async function makeMembership(
  accountId: string,
  organisationId: string,
  status: 'requested' | 'confirmed' | 'declined' | 'ended' = 'requested',
  clock: Clock = systemClock,
): Promise<string> {
  const requestedAt = clock.now();
  const { id } = await db().membership.create({
    data: {
      id: randomUUID(),
      accountId,
      organisationId,
      status,
      requestedAt,
      decidedAt: status === 'requested' ? null : requestedAt,
    },
  });
  return id;
}

/** Comments that came from elsewhere, one under each name; a name may come several times. Returns the authors' ids by name. */
export async function makeImported(spaceId: string, names: string[]): Promise<Map<string, string>> {
  await makeComments(
    spaceId,
    names.map((authorName) => ({ authorName })),
    systemClock,
    'imported',
  );
  return authorIds(spaceId);
}

/** The authors of a space by name as printed. */
export async function authorIds(spaceId: string): Promise<Map<string, string>> {
  const authors = await db().author.findMany({ where: { spaceId }, select: { id: true, name: true } });
  return new Map(authors.map(({ id, name }) => [name ?? '', id]));
}

/** Somebody who was invited to a space, by default for no organisation; the mail waits in the queue. Returns the invitation's id and its address. */
export async function makeInvitation(
  slug: string,
  given: { email?: string; organisation?: string; language?: string } = {},
  clock: Clock = systemClock,
): Promise<{ id: string; email: string }> {
  const email = given.email ?? `${randomUUID()}@example.org`;
  const row = { row: 1, email, organisation: given.organisation ?? '', language: given.language ?? '' };
  const defaults = { organisation: '', language: 'en' };
  await inTransaction((tx) => invitePeople(tx, clock, operator, { slug, rows: [row], defaults }));
  const { id } = await db().invitation.findFirstOrThrow({
    where: { emailKey: emailKey(email), space: { slug } },
    select: { id: true },
  });
  return { id, email };
}

import { randomUUID } from 'node:crypto';
import { hashPassword } from '~/accounts/password.server';
import { issueToken, type TokenPurpose } from '~/accounts/tokens.server';
import type { Role } from '~/permissions/role';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { SPACE_STAGES, type SpaceStage } from '~/spaces/space';
import {
  makeAccount,
  makeComments,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../support/factories';
import { cookieOf } from '../support/signed-in';
import { draftWith, publishDraft } from '../support/workplan-versions';

export const PASSWORD = 'four plain words here';
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A space in one stage, with something in every place that an address leads to. */
export interface StagedSpace {
  id: string;
  slug: string;
  stage: SpaceStage;
  /** An author of imported comments. */
  authorId: string;
}

/** Who asks, and what for. */
export interface Scene {
  role: Role;
  space: StagedSpace;
  organisation: { id: string; slug: string };
  /** Whose request it is; for those without an account, somebody else's. */
  account: { id: string; email: string };
  /** Empty for those without an account. */
  cookie: string;
}

let passwordHash: string;

/** One space for each stage; made once. */
export async function makeStagedSpaces(): Promise<StagedSpace[]> {
  passwordHash = await hashPassword(PASSWORD);
  const spaces: StagedSpace[] = [];
  for (const stage of SPACE_STAGES) {
    const { id, slug } = await makeSpace({ stage });
    await makeQuestion(id);
    await makeWorkplan(slug);
    await makeComments(id, [{ markdown: 'On **N5** and GCM objective 5.' }]);
    const authorId = await makeAuthor(id);
    spaces.push({ id, slug, stage, authorId });
  }
  return spaces;
}

/** An author of imported comments, nobody's yet. */
export async function makeAuthor(spaceId: string): Promise<string> {
  const authorName = `Author ${randomUUID()}`;
  await makeComments(spaceId, [{ authorName }], systemClock, 'imported');
  const { id } = await db().author.findFirstOrThrow({ where: { spaceId, name: authorName } });
  return id;
}

/** Somebody new in a role, so that what one request changed does not decide about the next. */
export async function makeScene(
  role: Role,
  space: StagedSpace,
  organisation: Scene['organisation'],
): Promise<Scene> {
  const { id, email } = await makeAccount({
    role: role === 'secretariat' ? 'secretariat' : 'participant',
    moderates: role === 'moderator' ? [space.id] : [],
    represents: role === 'representative' ? [organisation.id] : [],
  });
  await db().account.update({ where: { id }, data: { passwordHash } });
  return {
    role,
    space,
    organisation,
    account: { id, email },
    cookie: role === 'anonymous' ? '' : await cookieOf(id),
  };
}

export async function makeNamedOrganisation(): Promise<{ id: string; slug: string }> {
  const id = await makeOrganisation();
  return db().organisation.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true } });
}

/** The secret of a link, for a purpose. */
export const secretFor = (
  purpose: TokenPurpose,
  subject: Parameters<typeof issueToken>[3],
): Promise<string> => inTransaction((tx) => issueToken(tx, systemClock, purpose, subject));

/** Somebody's request to speak for an organisation. */
export async function makeRequest(organisationId: string, status: 'requested' | 'confirmed' = 'requested') {
  const { id: accountId } = await makeAccount();
  const now = new Date();
  const { id } = await db().membership.create({
    data: {
      id: randomUUID(),
      accountId,
      organisationId,
      status,
      requestedAt: now,
      decidedAt: status === 'requested' ? null : now,
    },
  });
  return id;
}

/** A registration that waits to be confirmed; the password is `PASSWORD`. */
export async function makeRegistration(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const now = new Date();
  const { id } = await db().registration.create({
    data: {
      id: randomUUID(),
      email,
      emailKey: email,
      name: 'Somebody New',
      passwordHash,
      noticeVersion: 1,
      language: 'en',
      createdAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    },
  });
  return id;
}

/** A new version of the space's workplan that came as a document. Returns its number. */
export async function makeVersionWithFile({ space }: Scene): Promise<number> {
  const bytes = Buffer.from(`A plan, ${randomUUID()}`);
  return publishDraft(space, draftWith([`Written for ${randomUUID()}.`]), { name: 'plan.txt', bytes });
}

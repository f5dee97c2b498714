import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { secondStepCookie } from '~/accounts/second-step.server';
import { db } from '~/platform/db.server';
import { makeOrganisation } from '../support/factories';
import {
  makeAuthor,
  makeNamedOrganisation,
  makeRegistration,
  makeRequest,
  PASSWORD,
  type Scene,
  secretFor,
  TOTP_SECRET,
} from './scene';

/** A request that succeeds where it is allowed at all. */
export interface GoodRequest {
  path: string;
  body?: Record<string, string>;
  cookie?: string;
  /** Answers that are no refusal of the person, besides success. */
  orElse?: number[];
}

type Maker = (scene: Scene) => GoodRequest | Promise<GoodRequest>;

const at =
  (path: string, body: Record<string, string> = {}): Maker =>
  ({ space, organisation }) => ({
    path: path
      .replace('SPACE', `/spaces/${space.slug}`)
      .replace('ORGANISATION', `/organisations/${organisation.slug}`),
    body,
  });

const withSecondFactor = async ({ account }: Scene): Promise<string> => {
  await db().account.update({
    where: { id: account.id },
    data: { totpSecret: TOTP_SECRET, totpLastStep: null },
  });
  return new TOTP({ secret: TOTP_SECRET }).generate();
};

const secondStep = async (scene: Scene): Promise<string> => {
  await withSecondFactor(scene);
  const secret = await secretFor('second_factor', { accountId: scene.account.id });
  return secondStepCookie('http://localhost', secret).split(';', 1)[0] as string;
};

const emailChange = async ({ account }: Scene): Promise<string> => {
  const newEmail = `${randomUUID()}@example.org`;
  const now = new Date();
  const { id } = await db().emailChange.create({
    data: {
      id: randomUUID(),
      accountId: account.id,
      newEmail,
      newEmailKey: newEmail,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    },
  });
  return secretFor('confirm_old_email', { emailChangeId: id });
};

const noticeVersion = async (): Promise<string> =>
  String((await db().privacyNotice.findFirstOrThrow({ orderBy: { version: 'desc' } })).version);

const claimOf = async ({ space }: Scene): Promise<string> => {
  const { id: accountId } = await db().account.findFirstOrThrow({
    where: { status: 'active', role: 'participant' },
    orderBy: { createdAt: 'asc' },
  });
  const { id } = await db().authorClaim.create({
    data: {
      id: randomUUID(),
      authorId: await makeAuthor(space.id),
      accountId,
      status: 'requested',
      requestedAt: new Date(),
    },
  });
  return id;
};

/** For every route of the table, a request that is good in all but, perhaps, who sends it. */
export const REQUESTS: Record<string, Maker> = {
  'GET /': at('/'),
  'GET /objectives': at('/objectives'),
  'GET /objectives/:code': at('/objectives/5'),
  'GET /organisations': at('/organisations'),
  'GET /organisations/:slug': at('ORGANISATION'),
  'GET /privacy/:version?': at('/privacy'),
  'GET /about/permissions': at('/about/permissions'),
  'GET /register/sent': at('/register/sent'),
  'GET /forgotten-password/sent': at('/forgotten-password/sent'),
  'GET /account-closed': at('/account-closed'),
  'GET /spaces/:slug': at('SPACE'),
  'GET /spaces/:slug/questions/:question': at('SPACE/questions/1'),
  'GET /spaces/:slug/comments': at('SPACE/comments'),
  'GET /spaces/:slug/comments/:number': at('SPACE/comments/1'),
  'GET /spaces/:slug/workplan': at('SPACE/workplan'),
  'GET /spaces/:slug/priorities/:code': at('SPACE/priorities/N5'),
  'GET /spaces/:slug/objectives/:code': at('SPACE/objectives/5'),
  'GET /spaces/:slug/terms/:framework/:code': at('SPACE/terms/gcm/5'),
  'GET /register': at('/register'),
  'POST /register': () => ({
    path: '/register',
    body: { name: 'New', email: `${randomUUID()}@example.org`, password: PASSWORD, consent: 'on' },
  }),
  'GET /register/confirm/:token': async () => ({
    path: `/register/confirm/${await secretFor('confirm_registration', { registrationId: await makeRegistration() })}`,
  }),
  'POST /register/confirm/:token': async () => ({
    path: `/register/confirm/${await secretFor('confirm_registration', { registrationId: await makeRegistration() })}`,
    body: { password: PASSWORD },
  }),
  'GET /sign-in': at('/sign-in'),
  'POST /sign-in': ({ account }) => ({
    path: '/sign-in',
    body: { email: account.email, password: PASSWORD },
  }),
  'GET /sign-in/code': async (scene) => ({ path: '/sign-in/code', cookie: await secondStep(scene) }),
  'POST /sign-in/code': async (scene) => {
    const cookie = await secondStep(scene);
    return { path: '/sign-in/code', cookie, body: { code: await withSecondFactor(scene) } };
  },
  'GET /forgotten-password': at('/forgotten-password'),
  'POST /forgotten-password': ({ account }) => ({
    path: '/forgotten-password',
    body: { email: account.email },
  }),
  'GET /choose-password/:token': async ({ account }) => ({
    path: `/choose-password/${await secretFor('choose_password', { accountId: account.id })}`,
  }),
  'POST /choose-password/:token': async ({ account }) => ({
    path: `/choose-password/${await secretFor('choose_password', { accountId: account.id })}`,
    body: { password: 'five other plain words here' },
  }),
  'GET /set-up/:token': async () => ({ path: `/set-up/${await secretFor('set_up', {})}` }),
  'POST /set-up/:token': async () => ({
    path: `/set-up/${await secretFor('set_up', {})}`,
    body: { name: 'First', email: `${randomUUID()}@example.org`, password: PASSWORD, consent: 'on' },
    // There is a secretariat already.
    orElse: [409],
  }),
  'GET /account/email/confirm/:token': async (scene) => ({
    path: `/account/email/confirm/${await emailChange(scene)}`,
  }),
  'POST /account/email/confirm/:token': async (scene) => ({
    path: `/account/email/confirm/${await emailChange(scene)}`,
    body: {},
  }),
  'POST /sign-out': at('/sign-out'),
  'POST /sign-out/everywhere': at('/sign-out/everywhere'),
  'GET /account': at('/account'),
  'GET /account/profile': at('/account/profile'),
  'POST /account/profile': at('/account/profile', { name: 'Another Name' }),
  'GET /account/email': at('/account/email'),
  'POST /account/email': () => ({
    path: '/account/email',
    body: { email: `${randomUUID()}@example.org`, currentPassword: PASSWORD },
  }),
  'POST /account/email/withdraw': async (scene) => {
    await emailChange(scene);
    return { path: '/account/email/withdraw', body: {} };
  },
  'GET /account/password': at('/account/password'),
  'POST /account/password': at('/account/password', {
    currentPassword: PASSWORD,
    password: 'five other plain words here',
  }),
  'GET /account/two-factor': at('/account/two-factor'),
  'GET /account/two-factor/add': at('/account/two-factor/add'),
  // The secret to add lies in a cookie of the page before: without it the form comes back.
  'POST /account/two-factor/add': () => ({
    path: '/account/two-factor/add',
    body: { code: '000000', currentPassword: PASSWORD },
    orElse: [400],
  }),
  'GET /account/two-factor/recovery-codes': async (scene) => {
    await withSecondFactor(scene);
    return { path: '/account/two-factor/recovery-codes' };
  },
  'POST /account/two-factor/recovery-codes': async (scene) => {
    await withSecondFactor(scene);
    return { path: '/account/two-factor/recovery-codes', body: { currentPassword: PASSWORD } };
  },
  'GET /account/two-factor/remove': async (scene) => {
    await withSecondFactor(scene);
    return { path: '/account/two-factor/remove' };
  },
  'POST /account/two-factor/remove': async (scene) => ({
    path: '/account/two-factor/remove',
    body: { code: await withSecondFactor(scene), currentPassword: PASSWORD },
  }),
  'GET /account/sessions': at('/account/sessions'),
  'POST /account/sessions/end': async ({ account }) => {
    const now = new Date();
    const { id: session } = await db().session.create({
      data: {
        id: randomUUID(),
        secretHash: randomUUID(),
        accountId: account.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
      },
    });
    return { path: '/account/sessions/end', body: { session } };
  },
  'POST /account/sessions/end-others': at('/account/sessions/end-others'),
  'GET /account/data': at('/account/data'),
  'GET /account/data.json': at('/account/data.json'),
  'GET /account/close': at('/account/close'),
  'POST /account/close': at('/account/close', { password: PASSWORD }),
  'GET /account/consent': at('/account/consent'),
  'POST /account/consent': async () => ({
    path: '/account/consent',
    body: { version: await noticeVersion() },
  }),
  'GET /account/organisations': at('/account/organisations'),
  'POST /account/organisations/join': async () => ({
    path: '/account/organisations/join',
    body: { organisation: (await makeNamedOrganisation()).slug },
  }),
  'POST /account/organisations/leave': async ({ account }) => {
    const organisationId = await makeOrganisation();
    const { id } = await db().membership.create({
      data: {
        id: randomUUID(),
        accountId: account.id,
        organisationId,
        status: 'requested',
        requestedAt: new Date(),
      },
    });
    return { path: '/account/organisations/leave', body: { membership: id } };
  },
  'GET /account/organisations/new': at('/account/organisations/new'),
  'POST /account/organisations/new': () => ({
    path: '/account/organisations/new',
    body: { name: `New organisation ${randomUUID()}` },
  }),
  'GET /organisations/:slug/members': at('ORGANISATION/members'),
  'POST /organisations/:slug/members/confirm': async ({ organisation }) => ({
    path: `/organisations/${organisation.slug}/members/confirm`,
    body: { membership: await makeRequest(organisation.id) },
  }),
  'POST /organisations/:slug/members/decline': async ({ organisation }) => ({
    path: `/organisations/${organisation.slug}/members/decline`,
    body: { membership: await makeRequest(organisation.id) },
  }),
  'POST /organisations/:slug/members/end': async ({ organisation }) => ({
    path: `/organisations/${organisation.slug}/members/end`,
    body: { membership: await makeRequest(organisation.id, 'confirmed') },
  }),
  'GET /organisations/:slug/edit': at('ORGANISATION/edit'),
  'POST /organisations/:slug/edit': async ({ organisation }) => {
    const { name } = await db().organisation.findUniqueOrThrow({ where: { id: organisation.id } });
    return {
      path: `/organisations/${organisation.slug}/edit`,
      body: { name, acronym: randomUUID().slice(0, 8) },
    };
  },
  'GET /desk': at('/desk'),
  'GET /desk/organisations': at('/desk/organisations'),
  'POST /desk/organisations/:slug/confirm': async () => {
    const organisation = await makeNamedOrganisation();
    await db().organisation.update({ where: { id: organisation.id }, data: { status: 'unconfirmed' } });
    return { path: `/desk/organisations/${organisation.slug}/confirm`, body: {} };
  },
  'GET /desk/organisations/:slug/merge': ({ organisation }) => ({
    path: `/desk/organisations/${organisation.slug}/merge`,
  }),
  'POST /desk/organisations/:slug/merge': async () => ({
    path: `/desk/organisations/${(await makeNamedOrganisation()).slug}/merge`,
    body: { organisation: (await makeNamedOrganisation()).slug },
  }),
  'GET /desk/memberships': at('/desk/memberships'),
  'POST /desk/memberships/confirm': async ({ organisation }) => ({
    path: '/desk/memberships/confirm',
    body: { membership: await makeRequest(organisation.id) },
  }),
  'POST /desk/memberships/decline': async ({ organisation }) => ({
    path: '/desk/memberships/decline',
    body: { membership: await makeRequest(organisation.id) },
  }),
  'GET /desk/privacy': at('/desk/privacy'),
  'POST /desk/privacy': async () => ({
    path: '/desk/privacy',
    body: { markdown: `# Notice ${randomUUID()}`, basedOn: await noticeVersion() },
  }),
  'GET /desk/privacy/preview': at('/desk/privacy/preview'),
  'POST /desk/privacy/preview': async () => ({
    path: '/desk/privacy/preview',
    body: { markdown: '# Notice', basedOn: await noticeVersion() },
  }),
  'GET /desk/settings': at('/desk/settings'),
  'POST /desk/settings': at('/desk/settings', {}),
  'GET /account/claims': at('/account/claims'),
  'GET /account/claims/:author': async ({ space }) => ({
    path: `/account/claims/${await makeAuthor(space.id)}`,
  }),
  'POST /account/claims/:author': async ({ space }) => ({
    path: `/account/claims/${await makeAuthor(space.id)}`,
    body: { note: 'I wrote them.' },
  }),
  'GET /desk/claims': at('/desk/claims'),
  'POST /desk/claims/confirm': async (scene) => ({
    path: '/desk/claims/confirm',
    body: { claim: await claimOf(scene) },
  }),
  'POST /desk/claims/decline': async (scene) => ({
    path: '/desk/claims/decline',
    body: { claim: await claimOf(scene) },
  }),
  'GET /desk/spaces/:slug/authors': at('/deskSPACE/authors'),
  'GET /desk/spaces/:slug/authors.csv': at('/deskSPACE/authors.csv'),
  'GET /desk/spaces/:slug/authors/table': at('/deskSPACE/authors/table'),
  // Without its file the form comes back.
  'POST /desk/spaces/:slug/authors/table': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/authors/table`,
    body: {},
    orElse: [400],
  }),
  'GET /desk/spaces/:slug/authors/table/confirm': at('/deskSPACE/authors/table/confirm'),
  // A table that nobody looked at is shown first.
  'POST /desk/spaces/:slug/authors/table/confirm': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/authors/table/confirm`,
    body: { table: 'Author as printed\nNobody', mark: 'none' },
    orElse: [409],
  }),
  'GET /desk/spaces/:slug/authors/:author': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/authors/${await makeAuthor(space.id)}`,
  }),
  'POST /desk/spaces/:slug/authors/:author': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/authors/${await makeAuthor(space.id)}`,
    body: { organisation: `Organisation ${randomUUID()}`, groups: 'civil-society' },
  }),
};

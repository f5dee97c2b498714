import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { secondStepCookie } from '~/accounts/second-step.server';
import { db } from '~/platform/db.server';
import { makeOrganisation } from '../support/factories';
import { at, type RequestMaker } from './good-request';
import { makeAuthor, makeRegistration, PASSWORD, type Scene, secretFor, TOTP_SECRET } from './scene';

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

export const noticeVersion = async (): Promise<string> =>
  String((await db().privacyNotice.findFirstOrThrow({ orderBy: { version: 'desc' } })).version);

/** Signing in, and all that is under one's own account. */
export const ACCOUNT_REQUESTS: Record<string, RequestMaker> = {
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
  'POST /account/organisations/join': ({ organisation }) => ({
    path: '/account/organisations/join',
    body: { organisation: organisation.slug },
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
  'GET /account/claims': at('/account/claims'),
  'GET /account/claims/:author': async ({ space }) => ({
    path: `/account/claims/${await makeAuthor(space.id)}`,
  }),
  'POST /account/claims/:author': async ({ space }) => ({
    path: `/account/claims/${await makeAuthor(space.id)}`,
    body: { note: 'I wrote them.' },
  }),
};

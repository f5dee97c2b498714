import { randomUUID } from 'node:crypto';
import { db } from '~/platform/db.server';
import { makeInvitation } from '../support/factories';
import { at, type RequestMaker } from './good-request';
import { type Scene, secretFor } from './scene';

const linkOf = async ({ space }: Scene): Promise<string> => {
  const { id } = await makeInvitation(space.slug);
  return `/invitation/${await secretFor('accept_invitation', { invitationId: id })}`;
};

/** A button of the list of invitations, pressed for one that was sent so many days ago. */
const button =
  (name: string, days = 0): RequestMaker =>
  async ({ space }) => {
    const { id } = await makeInvitation(space.slug);
    const invitedAt = new Date(Date.now() - days * 86_400_000);
    // Good for thirty days, like every other.
    const expiresAt = new Date(invitedAt.getTime() + 30 * 86_400_000);
    await db().invitation.update({ where: { id }, data: { invitedAt, expiresAt } });
    return { path: `/desk/spaces/${space.slug}/invitations/${name}`, body: { invitation: id } };
  };

/** Inviting people, and coming by an invitation. */
export const INVITATION_REQUESTS: Record<string, RequestMaker> = {
  'GET /invitation/:token': async (scene) => ({ path: await linkOf(scene) }),
  'POST /invitation/:token': async (scene) => ({ path: await linkOf(scene), body: {} }),
  'POST /account/invitations/accept': async ({ space, account }) => ({
    path: '/account/invitations/accept',
    body: { invitation: (await makeInvitation(space.slug, { email: account.email })).id },
  }),
  'GET /desk/spaces/:slug/invitations': at('/deskSPACE/invitations'),
  'GET /desk/spaces/:slug/invitations/new': at('/deskSPACE/invitations/new'),
  'POST /desk/spaces/:slug/invitations/new': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/invitations/new`,
    body: { list: `${randomUUID()}@example.org` },
  }),
  'GET /desk/spaces/:slug/invitations/send': at('/deskSPACE/invitations/send'),
  // A list that nobody looked at is shown first.
  'POST /desk/spaces/:slug/invitations/send': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/invitations/send`,
    body: { rows: JSON.stringify([[1, `${randomUUID()}@example.org`, '', '']]), mark: 'none' },
    orElse: [409],
  }),
  'GET /desk/spaces/:slug/invitations/remind': at('/deskSPACE/invitations/remind'),
  'POST /desk/spaces/:slug/invitations/remind': button('remind', 5),
  'POST /desk/spaces/:slug/invitations/withdraw': button('withdraw'),
  'POST /desk/spaces/:slug/invitations/again': button('again', 40),
};

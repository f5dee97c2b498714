import { randomUUID } from 'node:crypto';
import { db } from '~/platform/db.server';
import { makeAttachment } from '../support/file-store';
import { ACCOUNT_REQUESTS, noticeVersion } from './account-requests';
import { AFTERWARDS_REQUESTS } from './afterwards-requests';
import { CLEARANCE_REQUESTS } from './clearance-requests';
import { DECIDING_REQUESTS } from './deciding-requests';
import { DESK_REQUESTS } from './desk-requests';
import { FILE_REQUESTS } from './file-requests';
import { at, type RequestMaker } from './good-request';
import { INVITATION_REQUESTS } from './invitation-requests';
import { OWN_DECISION_REQUESTS } from './own-decision-requests';
import { QUEUE_REQUESTS } from './queue-requests';
import { RECORD_REQUESTS } from './record-requests';
import { makeAuthor, makeNamedOrganisation, makeRequest, makeVersionWithFile, type Scene } from './scene';
import { SPACE_REQUESTS } from './space-requests';
import { WORKPLAN_REQUESTS } from './workplan-requests';
import { WRITING_REQUESTS } from './writing-requests';

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

/** A comment that came from elsewhere. */
const importedNumber = async (spaceId: string): Promise<number> => {
  const author = { id: await makeAuthor(spaceId) };
  return (await db().comment.findFirstOrThrow({ where: { author } })).number;
};

/** For every route of the table, a request that is good in all but, perhaps, who sends it. */
export const REQUESTS: Record<string, RequestMaker> = {
  ...ACCOUNT_REQUESTS,
  ...SPACE_REQUESTS,
  ...FILE_REQUESTS,
  ...INVITATION_REQUESTS,
  ...DESK_REQUESTS,
  ...DECIDING_REQUESTS,
  ...QUEUE_REQUESTS,
  ...RECORD_REQUESTS,
  ...AFTERWARDS_REQUESTS,
  ...OWN_DECISION_REQUESTS,
  ...WORKPLAN_REQUESTS,
  ...WRITING_REQUESTS,
  ...CLEARANCE_REQUESTS,
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
  'GET /spaces/:slug/proposals': at('SPACE/proposals'),
  'GET /spaces/:slug/search': at('SPACE/search?q=draft'),
  'GET /spaces/:slug/priorities/:code/comments': at('SPACE/priorities/N5/comments'),
  'GET /spaces/:slug/comments/:number': at('SPACE/comments/1'),
  'GET /spaces/:slug/workplan': at('SPACE/workplan'),
  'GET /spaces/:slug/workplan/versions': at('SPACE/workplan/versions'),
  'GET /spaces/:slug/workplan/versions/:version': at('SPACE/workplan/versions/1'),
  'GET /spaces/:slug/workplan/versions/:version/file': async (scene) => ({
    path: `/spaces/${scene.space.slug}/workplan/versions/${await makeVersionWithFile(scene)}/file`,
  }),
  'GET /spaces/:slug/workplan/blocks/:block': at('SPACE/workplan/blocks/1'),
  'GET /spaces/:slug/priorities/:code': at('SPACE/priorities/N5'),
  'GET /spaces/:slug/objectives/:code': at('SPACE/objectives/5'),
  'GET /spaces/:slug/terms/:framework/:code': at('SPACE/terms/gcm/5'),
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
  'GET /desk/claims': at('/desk/claims'),
  'POST /desk/claims/confirm': async (scene) => ({
    path: '/desk/claims/confirm',
    body: { claim: await claimOf(scene) },
  }),
  'POST /desk/claims/decline': async (scene) => ({
    path: '/desk/claims/decline',
    body: { claim: await claimOf(scene) },
  }),
  'GET /spaces/:slug/files/:attachment/:name': async ({ space }) => ({
    path: `/spaces/${space.slug}/files/${await makeAttachment(space.id)}/letter.txt`,
  }),
  'GET /desk/spaces/:slug/comments': at('/deskSPACE/comments'),
  'GET /desk/spaces/:slug/comments/import': at('/deskSPACE/comments/import'),
  // Without its file the form comes back.
  'POST /desk/spaces/:slug/comments/import': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/comments/import`,
    body: {},
    orElse: [400],
  }),
  'GET /desk/spaces/:slug/comments/import/look': at('/deskSPACE/comments/import/look'),
  'POST /desk/spaces/:slug/comments/import/look': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/comments/import/look`,
    body: { table: 'Text\nA comment by post', text: '0', channel: 'paper' },
  }),
  'GET /desk/spaces/:slug/comments/import/confirm': at('/deskSPACE/comments/import/confirm'),
  // A table that nobody looked at is shown first.
  'POST /desk/spaces/:slug/comments/import/confirm': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/comments/import/confirm`,
    body: { table: 'Text\nA comment by post', text: '0', channel: 'paper', mark: 'none' },
    orElse: [409],
  }),
  'GET /desk/spaces/:slug/comments/letter': at('/deskSPACE/comments/letter'),
  'POST /desk/spaces/:slug/comments/letter': (scene) => ({
    path: `/desk/spaces/${scene.space.slug}/comments/letter`,
    body: {
      organisation: `Organisation ${randomUUID()}`,
      channel: 'paper',
      language: 'en',
      text: 'A letter.',
    },
  }),
  'GET /desk/spaces/:slug/comments/:number': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/comments/${await importedNumber(space.id)}`,
  }),
  'POST /desk/spaces/:slug/comments/:number': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/comments/${await importedNumber(space.id)}`,
    body: {},
    orElse: [400],
  }),
  'GET /desk/spaces/:slug/comments/:number/withdraw': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/comments/${await importedNumber(space.id)}/withdraw`,
  }),
  'POST /desk/spaces/:slug/comments/:number/withdraw': async ({ space }) => ({
    path: `/desk/spaces/${space.slug}/comments/${await importedNumber(space.id)}/withdraw`,
    body: { reason: 'It belongs to another consultation.' },
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

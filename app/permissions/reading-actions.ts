import { canReadAttachment, canReadComment, canReadName } from '~/comments/permissions';
import { canExport, canExportUnpublished } from '~/exports/permissions';
import { canReadSpace } from '~/spaces/permissions';
import { type Action, everybody } from './action';

/** What readers do, with or without an account, and what is exported. */
export const READING_ACTIONS = {
  readPublicPages: {
    group: 'reading',
    ask: everybody,
    routes: [
      'GET /',
      'GET /objectives',
      'GET /objectives/:code',
      'GET /organisations',
      'GET /organisations/:slug',
      'GET /privacy/:version?',
      'GET /about/permissions',
      'GET /register/sent',
      'GET /forgotten-password/sent',
      'GET /account-closed',
      'GET /*',
    ],
  },
  readSpace: {
    group: 'reading',
    ask: (actor, { space }) => canReadSpace(actor, space),
    routes: [
      'GET /spaces/:slug',
      'GET /spaces/:slug/questions/:question',
      'GET /spaces/:slug/comments',
      'GET /spaces/:slug/search',
      'GET /spaces/:slug/proposals',
      'GET /spaces/:slug/workplan',
      'GET /spaces/:slug/workplan/versions',
      'GET /spaces/:slug/workplan/versions/:version',
      'GET /spaces/:slug/workplan/versions/:version/file',
      'GET /spaces/:slug/workplan/blocks/:block',
      'GET /spaces/:slug/priorities/:code',
      'GET /spaces/:slug/priorities/:code/comments',
      'GET /spaces/:slug/objectives/:code',
      'GET /spaces/:slug/terms/:framework/:code',
    ],
  },
  readSpaceForParticipants: {
    group: 'reading',
    ask: (actor, { space }) => canReadSpace(actor, { ...space, visibility: 'participants' }),
    routes: [],
  },
  readSpaceForInvited: {
    group: 'reading',
    ask: (actor, { space }) => canReadSpace(actor, { ...space, visibility: 'invited' }),
    routes: [],
  },
  readPublishedComment: {
    group: 'reading',
    ask: (actor, { space }) => canReadComment(actor, { status: 'published', space }),
    routes: ['GET /spaces/:slug/comments/:number'],
  },
  readAttachment: {
    group: 'reading',
    ask: (actor, { space }) => canReadAttachment(actor, { status: 'published', nameWithheld: false, space }),
    routes: ['GET /spaces/:slug/files/:attachment/:name'],
  },
  readUnpublishedComment: {
    group: 'reading',
    ask: (actor, { space }) => canReadComment(actor, { status: 'hidden', space }),
    routes: [],
  },
  readWithheldName: {
    group: 'reading',
    ask: (actor, { space }) => canReadName(actor, { nameWithheld: true, spaceId: space.id }),
    routes: [],
  },
  export: { group: 'reading', ask: (actor, { space }) => canExport(actor, space), routes: [] },
  exportUnpublished: {
    group: 'reading',
    ask: (actor, { space }) => canExportUnpublished(actor, space),
    routes: [],
  },
} satisfies Record<string, Action>;

import { canUseOwnAccount } from '~/accounts/permissions';
import { canSeeOwnDraft } from '~/comments/writing/permissions';
import { canComment } from '~/spaces/taking-part';
import type { Action } from './action';

/** What people do who take part: write, attach, post, and see what became of it. */
export const WRITING_ACTIONS = {
  seeOwnDraft: {
    group: 'writing',
    ask: (actor, { space }) => canSeeOwnDraft(actor, space),
    routes: ['GET /spaces/:slug/write/:place', 'GET /spaces/:slug/write/:place/check',
      'GET /spaces/:slug/write/:place/find'],
  },
  writeComment: {
    group: 'writing',
    ask: (actor, { space }) => canComment(actor, { ...space, closesAt: null }, [], new Date()),
    routes: [
      'POST /spaces/:slug/write/:place',
      'POST /spaces/:slug/write/:place/save',
      'POST /spaces/:slug/write/:place/check',
    ],
  },
  discardOwnDraft: {
    group: 'writing',
    ask: canUseOwnAccount,
    routes: ['POST /spaces/:slug/write/:place/discard', 'POST /spaces/:slug/write/:place/paste'],
  },
  attachOwnFile: {
    group: 'writing',
    ask: (actor, { space }) => canComment(actor, { ...space, closesAt: null }, [], new Date()),
    routes: [
      'GET /spaces/:slug/write/:place/files',
      'POST /spaces/:slug/write/:place/files',
      'POST /spaces/:slug/write/:place/files/send',
    ],
  },
  removeOwnFile: {
    group: 'writing',
    ask: (actor) => canUseOwnAccount(actor),
    routes: ['POST /spaces/:slug/write/:place/files/remove'],
  },
} satisfies Record<string, Action>;

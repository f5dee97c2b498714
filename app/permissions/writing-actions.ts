import { canUseOwnAccount } from '~/accounts/permissions';
import {
  canAnswerCoSignature,
  canEditComment,
  canReadRevisions,
  canWithdrawComment,
} from '~/comments/permissions';
import { canSeeOwnDraft } from '~/comments/writing/permissions';
import { canReadSpace } from '~/spaces/permissions';
import { canComment } from '~/spaces/taking-part';
import { type Action, everybody } from './action';

/** What people do who take part: write, attach, post, and see what became of it. */
export const WRITING_ACTIONS = {
  seeOwnDraft: {
    group: 'writing',
    ask: (actor, { space }) => canSeeOwnDraft(actor, space),
    routes: [
      'GET /spaces/:slug/write/:place',
      'GET /spaces/:slug/write/:place/check',
      'GET /spaces/:slug/write/:place/find',
    ],
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
  editOwnComment: {
    group: 'writing',
    ask: (actor, { space, ownAccountId }) =>
      canEditComment(
        actor,
        { accountId: ownAccountId, origin: 'web', status: 'published', createdAt: new Date() },
        { ...space, closesAt: null, editMinutes: 60, extensions: [] },
        new Date(),
      ),
    routes: ['GET /spaces/:slug/comments/:number/edit', 'POST /spaces/:slug/comments/:number/edit'],
  },
  withdrawOwnComment: {
    group: 'writing',
    ask: (actor, { space, ownAccountId }) =>
      canWithdrawComment(actor, { accountId: ownAccountId, origin: 'web', space }),
    routes: ['GET /spaces/:slug/comments/:number/withdraw', 'POST /spaces/:slug/comments/:number/withdraw'],
  },
  readShownRevisions: {
    group: 'writing',
    ask: (actor, { space }) =>
      canReadRevisions(actor, {
        accountId: null,
        status: 'published',
        space: { ...space, showsRevisions: true },
      }),
    routes: ['GET /spaces/:slug/comments/:number/history'],
  },
  seeOwnComments: {
    group: 'writing',
    ask: (actor) => canUseOwnAccount(actor),
    routes: ['GET /account/comments'],
  },
  showOwnDraft: {
    group: 'writing',
    ask: (actor, { space }) => canSeeOwnDraft(actor, space),
    routes: ['GET /spaces/:slug/write/:place/share', 'POST /spaces/:slug/write/:place/share'],
  },
  endOwnShowing: {
    group: 'writing',
    ask: canUseOwnAccount,
    routes: [
      'POST /spaces/:slug/write/:place/share/withdraw',
      'POST /spaces/:slug/write/:place/share/settle',
    ],
  },
  readShownDraft: {
    group: 'writing',
    ask: everybody,
    routes: [
      'GET /drafts/:token',
      'POST /drafts/:token',
      'GET /drafts/:token/edit',
      'POST /drafts/:token/edit',
    ],
  },
  seeOwnAnswers: {
    group: 'writing',
    ask: (actor, { space }) => canSeeOwnDraft(actor, space),
    routes: [
      'GET /spaces/:slug/answers',
      'GET /spaces/:slug/answers/check',
      'GET /spaces/:slug/answers/upload',
      'POST /spaces/:slug/answers/upload',
      'GET /spaces/:slug/answers/take',
    ],
  },
  postAnswers: {
    group: 'writing',
    ask: (actor, { space }) => canComment(actor, { ...space, closesAt: null }, [], new Date()),
    routes: [
      'POST /spaces/:slug/answers',
      'POST /spaces/:slug/answers/save',
      'POST /spaces/:slug/answers/check',
      'POST /spaces/:slug/answers/take',
    ],
  },
  takeAnswerForm: {
    group: 'writing',
    ask: (actor, { space }) => canReadSpace(actor, space),
    routes: ['GET /spaces/:slug/answer-form.docx'],
  },
  readCoSignatures: {
    group: 'writing',
    ask: canUseOwnAccount,
    routes: ['GET /account/co-signatures'],
  },
  answerCoSignature: {
    group: 'writing',
    ask: (actor, { organisation }) => canAnswerCoSignature(actor, { organisationId: organisation.id }),
    routes: ['POST /account/co-signatures/confirm', 'POST /account/co-signatures/decline'],
  },
} satisfies Record<string, Action>;

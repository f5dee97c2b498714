import { canDecideMembership, canUseOwnAccount } from '~/accounts/permissions';
import {
  canAnswerContest,
  canContest,
  canDecide,
  canEditReasons,
  canEditScreening,
  canFlag,
  canModerate,
} from '~/moderation/permissions';
import { canReadSpace } from '~/spaces/permissions';
import type { Action } from './action';

/** What moderators decide, what people answer to it, and what everybody sees of it. */
export const MODERATION_ACTIONS = {
  readModerationNumbers: {
    group: 'moderation',
    ask: (actor, { space }) => canReadSpace(actor, space),
    routes: ['GET /spaces/:slug/moderation'],
  },
  seeQueue: {
    group: 'moderation',
    ask: (actor, { space }) => canModerate(actor, space),
    routes: [
      'GET /desk/spaces/:slug/moderation',
      'GET /desk/spaces/:slug/moderation/next',
      'GET /desk/spaces/:slug/moderation/items/:item',
      'POST /desk/spaces/:slug/moderation/items/:item/take',
      'POST /desk/spaces/:slug/moderation/items/:item/release',
    ],
  },
  decideOnComment: {
    group: 'moderation',
    ask: (actor, { space, otherAccountId }) =>
      canDecide(actor, { accountId: otherAccountId, spaceId: space.id }),
    routes: [
      'GET /desk/spaces/:slug/moderation/items/:item/:decision',
      'POST /desk/spaces/:slug/moderation/items/:item/:decision',
      'GET /desk/spaces/:slug/moderation/together',
      'POST /desk/spaces/:slug/moderation/together',
    ],
  },
  decideOnOwnComment: {
    group: 'moderation',
    ask: (actor, { space, ownAccountId }) => canDecide(actor, { accountId: ownAccountId, spaceId: space.id }),
    routes: [],
  },
  leaveTeamNote: {
    group: 'moderation',
    ask: (actor, { space }) => canModerate(actor, space),
    routes: [
      'GET /desk/spaces/:slug/moderation/items/:item/note',
      'POST /desk/spaces/:slug/moderation/items/:item/note',
      'POST /desk/spaces/:slug/moderation/items/:item/note/blank',
    ],
  },
  undoDecision: {
    group: 'moderation',
    ask: (actor, { space }) => canModerate(actor, space),
    routes: [
      'GET /desk/spaces/:slug/moderation/decisions/:number/undo',
      'POST /desk/spaces/:slug/moderation/decisions/:number/undo',
    ],
  },
  answerContest: {
    group: 'moderation',
    ask: (actor, { space, otherAccountId }) =>
      canAnswerContest(actor, { spaceId: space.id, actorId: otherAccountId }),
    routes: [
      'GET /desk/spaces/:slug/moderation/contests/:number/uphold',
      'POST /desk/spaces/:slug/moderation/contests/:number/uphold',
      'GET /desk/spaces/:slug/moderation/contests/:number/overturn',
      'POST /desk/spaces/:slug/moderation/contests/:number/overturn',
    ],
  },
  answerContestOfOwnDecision: {
    group: 'moderation',
    ask: (actor, { space, ownAccountId }) =>
      canAnswerContest(actor, { spaceId: space.id, actorId: ownAccountId }),
    routes: [],
  },
  decideMembershipAtQueue: {
    group: 'moderation',
    ask: (actor, { space, organisation, otherAccountId }) =>
      canModerate(actor, space) ??
      canDecideMembership(actor, { accountId: otherAccountId, organisationId: organisation.id }),
    routes: [
      'GET /desk/spaces/:slug/moderation/members/:id/confirm',
      'POST /desk/spaces/:slug/moderation/members/:id/confirm',
      'GET /desk/spaces/:slug/moderation/members/:id/decline',
      'POST /desk/spaces/:slug/moderation/members/:id/decline',
    ],
  },
  readRecord: {
    group: 'moderation',
    ask: (actor, { space }) => canModerate(actor, space),
    routes: [
      'GET /desk/spaces/:slug/moderation/record',
      'GET /desk/spaces/:slug/moderation/record.csv',
      'GET /desk/spaces/:slug/moderation/record/:number/blank',
    ],
  },
  blankNote: {
    group: 'moderation',
    ask: (actor, { space }) => canModerate(actor, space),
    routes: ['POST /desk/spaces/:slug/moderation/record/:number/blank'],
  },
  editScreening: {
    group: 'moderation',
    ask: (actor, { space }) => canEditScreening(actor, space),
    routes: ['GET /desk/spaces/:slug/moderation/rules', 'POST /desk/spaces/:slug/moderation/rules'],
  },
  editReasons: {
    group: 'moderation',
    ask: (actor) => canEditReasons(actor),
    routes: [
      'GET /desk/reasons',
      'GET /desk/reasons/new',
      'POST /desk/reasons/new',
      'GET /desk/reasons/:code',
      'POST /desk/reasons/:code',
      'POST /desk/reasons/:code/move',
      'POST /desk/reasons/:code/retire',
      'POST /desk/reasons/:code/bring-back',
    ],
  },
  flagComment: {
    group: 'moderation',
    ask: (actor, { space, otherAccountId }) =>
      canFlag(actor, { accountId: otherAccountId, status: 'published', space }, new Date()),
    routes: ['GET /spaces/:slug/comments/:number/flag', 'POST /spaces/:slug/comments/:number/flag'],
  },
  seeOwnDecision: {
    group: 'moderation',
    ask: (actor) => canUseOwnAccount(actor),
    routes: [
      'GET /account/decisions/:id',
      'POST /account/decisions/:id/accept',
      'POST /account/decisions/:id/decline',
    ],
  },
  contestDecision: {
    group: 'moderation',
    ask: (actor, { ownAccountId }) =>
      canContest(actor, { accountId: ownAccountId, kind: 'hide', isUndone: false, isContested: false }),
    routes: ['GET /account/decisions/:id/contest', 'POST /account/decisions/:id/contest'],
  },
} satisfies Record<string, Action>;

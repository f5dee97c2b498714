import type { Actor } from '~/accounts/actor';
import {
  canAskForMembership,
  canChangeSettings,
  canDecideMembership,
  canEditOrganisation,
  canEditPrivacyNotice,
  canEndMembership,
  canManageAccounts,
  canManageOrganisations,
  canReadMembers,
  canSeeDesk,
  canSeeWaiting,
  canSignIn,
  canUseOwnAccount,
} from '~/accounts/permissions';
import {
  canAssignAuthors,
  canAttachFile,
  canClaimAuthor,
  canDecideClaim,
  canReadAttachment,
  canReadComment,
  canReadName,
  canRecordComments,
  canWithdrawReceived,
} from '~/comments/permissions';
import { canExport, canExportUnpublished } from '~/exports/permissions';
import { canChangeFrameworks } from '~/frameworks/permissions';
import {
  canAcceptInvitation,
  canEditQuestions,
  canEditWorkplan,
  canInvite,
  canManageSpaces,
  canReadSpace,
  canSeeSpaceDesk,
  type ReadableSpace,
} from '~/spaces/permissions';

/** What a rule is asked about. */
export interface AskedAbout {
  /** Open to everybody, unless a rule asks about another. */
  space: ReadableSpace;
  organisation: { id: string };
  ownAccountId: string;
  otherAccountId: string;
}

export interface Action {
  group: 'reading' | 'account' | 'organisations' | 'authors' | 'desk' | 'commandLine';
  /** The rule itself, of the domain's `permissions.ts`: the reason of a refusal, or nothing. */
  ask: (actor: Actor, about: AskedAbout) => string | undefined;
  /** Where it is done, as in `app/routes.ts`: method and address. None: not in the browser (yet), or a part of what a page shows. */
  routes: readonly string[];
}

const everybody = (): undefined => undefined;

/** All that can be done here, each with its rule. A route that none of these names is refused by the tests. */
export const ACTIONS = {
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
      'GET /spaces/:slug/workplan',
      'GET /spaces/:slug/workplan/versions',
      'GET /spaces/:slug/workplan/versions/:version',
      'GET /spaces/:slug/workplan/versions/:version/file',
      'GET /spaces/:slug/workplan/blocks/:block',
      'GET /spaces/:slug/priorities/:code',
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

  useSignIn: {
    group: 'account',
    ask: (actor) => canSignIn(actor),
    routes: [
      'GET /register',
      'POST /register',
      'GET /register/confirm/:token',
      'POST /register/confirm/:token',
      'GET /sign-in',
      'POST /sign-in',
      'GET /sign-in/code',
      'POST /sign-in/code',
      'GET /forgotten-password',
      'POST /forgotten-password',
    ],
  },
  followOwnLink: {
    group: 'account',
    ask: everybody,
    routes: [
      'GET /choose-password/:token',
      'POST /choose-password/:token',
      'GET /set-up/:token',
      'POST /set-up/:token',
      'GET /account/email/confirm/:token',
      'POST /account/email/confirm/:token',
      'POST /sign-out',
      'POST /sign-out/everywhere',
    ],
  },
  useOwnAccount: {
    group: 'account',
    ask: (actor) => canUseOwnAccount(actor),
    routes: [
      'GET /account',
      'GET /account/profile',
      'POST /account/profile',
      'GET /account/email',
      'POST /account/email',
      'POST /account/email/withdraw',
      'GET /account/password',
      'POST /account/password',
      'GET /account/two-factor',
      'GET /account/two-factor/add',
      'POST /account/two-factor/add',
      'GET /account/two-factor/recovery-codes',
      'POST /account/two-factor/recovery-codes',
      'GET /account/two-factor/remove',
      'POST /account/two-factor/remove',
      'GET /account/sessions',
      'POST /account/sessions/end',
      'POST /account/sessions/end-others',
      'GET /account/data',
      'GET /account/data.json',
      'GET /account/close',
      'POST /account/close',
      'GET /account/claims',
      'GET /account/consent',
      'POST /account/consent',
    ],
  },
  followInvitation: { group: 'account', ask: everybody, routes: ['GET /invitation/:token'] },
  acceptInvitation: {
    group: 'account',
    ask: (actor) => canAcceptInvitation(actor),
    routes: ['POST /invitation/:token', 'POST /account/invitations/accept'],
  },
  askForMembership: {
    group: 'organisations',
    ask: (actor) => canAskForMembership(actor),
    routes: [
      'GET /account/organisations',
      'POST /account/organisations/join',

      'GET /account/organisations/new',
      'POST /account/organisations/new',
    ],
  },
  readMembers: {
    group: 'organisations',
    ask: (actor, { organisation }) => canReadMembers(actor, organisation),
    routes: ['GET /organisations/:slug/members'],
  },
  decideMembership: {
    group: 'organisations',
    ask: (actor, { organisation, otherAccountId }) =>
      canDecideMembership(actor, { accountId: otherAccountId, organisationId: organisation.id }),
    routes: ['POST /organisations/:slug/members/confirm', 'POST /organisations/:slug/members/decline'],
  },
  decideOwnMembership: {
    group: 'organisations',
    ask: (actor, { organisation, ownAccountId }) =>
      canDecideMembership(actor, { accountId: ownAccountId, organisationId: organisation.id }),
    routes: [],
  },
  endMembership: {
    group: 'organisations',
    ask: (actor, { organisation, otherAccountId }) =>
      canEndMembership(actor, { accountId: otherAccountId, organisationId: organisation.id }),
    routes: ['POST /organisations/:slug/members/end'],
  },
  leaveOrganisation: {
    group: 'organisations',
    ask: (actor, { organisation, ownAccountId }) =>
      canEndMembership(actor, { accountId: ownAccountId, organisationId: organisation.id }),
    routes: ['POST /account/organisations/leave'],
  },
  editOrganisation: {
    group: 'organisations',
    ask: (actor, { organisation }) => canEditOrganisation(actor, organisation),
    routes: ['GET /organisations/:slug/edit', 'POST /organisations/:slug/edit'],
  },
  manageOrganisations: {
    group: 'organisations',
    ask: (actor) => canManageOrganisations(actor),
    routes: [
      'GET /desk/organisations',
      'POST /desk/organisations/:slug/confirm',
      'GET /desk/organisations/:slug/merge',
      'POST /desk/organisations/:slug/merge',
      'GET /desk/memberships',
      'POST /desk/memberships/confirm',
      'POST /desk/memberships/decline',
    ],
  },
  claimAuthor: {
    group: 'authors',
    ask: (actor, { space }) => canClaimAuthor(actor, { accountId: null, space }),
    routes: ['GET /account/claims/:author', 'POST /account/claims/:author'],
  },
  decideClaim: {
    group: 'authors',
    ask: (actor, { otherAccountId }) => canDecideClaim(actor, { accountId: otherAccountId }),
    routes: ['POST /desk/claims/confirm', 'POST /desk/claims/decline'],
  },
  decideOwnClaim: {
    group: 'authors',
    ask: (actor, { ownAccountId }) => canDecideClaim(actor, { accountId: ownAccountId }),
    routes: [],
  },
  assignAuthors: {
    group: 'authors',
    ask: (actor) => canAssignAuthors(actor),
    routes: [
      'GET /desk/spaces/:slug/authors',
      'GET /desk/spaces/:slug/authors.csv',
      'GET /desk/spaces/:slug/authors/table',
      'POST /desk/spaces/:slug/authors/table',
      'GET /desk/spaces/:slug/authors/table/confirm',
      'POST /desk/spaces/:slug/authors/table/confirm',
      'GET /desk/spaces/:slug/authors/:author',
      'POST /desk/spaces/:slug/authors/:author',
    ],
  },
  invite: {
    group: 'desk',
    ask: (actor) => canInvite(actor),
    routes: [
      'GET /desk/spaces/:slug/invitations',
      'GET /desk/spaces/:slug/invitations/new',
      'POST /desk/spaces/:slug/invitations/new',
      'GET /desk/spaces/:slug/invitations/send',
      'POST /desk/spaces/:slug/invitations/send',
      'GET /desk/spaces/:slug/invitations/remind',
      'POST /desk/spaces/:slug/invitations/remind',
      'POST /desk/spaces/:slug/invitations/withdraw',
      'POST /desk/spaces/:slug/invitations/again',
    ],
  },
  seeDesk: { group: 'desk', ask: (actor) => canSeeDesk(actor), routes: ['GET /desk'] },
  seeWaiting: { group: 'desk', ask: (actor) => canSeeWaiting(actor), routes: ['GET /desk/claims'] },
  seeSpaceDesk: {
    group: 'desk',
    ask: (actor, { space }) => canSeeSpaceDesk(actor, space),
    routes: ['GET /desk/spaces/:slug', 'GET /desk/spaces/:slug/activity'],
  },
  recordComments: {
    group: 'desk',
    ask: (actor) => canRecordComments(actor),
    routes: [
      'GET /desk/spaces/:slug/comments',
      'GET /desk/spaces/:slug/comments/import',
      'POST /desk/spaces/:slug/comments/import',
      'GET /desk/spaces/:slug/comments/import/look',
      'POST /desk/spaces/:slug/comments/import/look',
      'GET /desk/spaces/:slug/comments/import/confirm',
      'POST /desk/spaces/:slug/comments/import/confirm',
      'GET /desk/spaces/:slug/comments/letter',
      'POST /desk/spaces/:slug/comments/letter',
      'GET /desk/spaces/:slug/comments/:number',
      'GET /desk/spaces/:slug/comments/:number/withdraw',
    ],
  },
  withdrawReceived: {
    group: 'desk',
    ask: (actor) => canWithdrawReceived(actor, { origin: 'imported' }),
    routes: ['POST /desk/spaces/:slug/comments/:number/withdraw'],
  },
  attachFile: {
    group: 'desk',
    ask: (actor) => canAttachFile(actor, { origin: 'imported' }),
    routes: ['POST /desk/spaces/:slug/comments/:number'],
  },
  editPrivacyNotice: {
    group: 'desk',
    ask: (actor) => canEditPrivacyNotice(actor),
    routes: [
      'GET /desk/privacy',
      'POST /desk/privacy',
      'GET /desk/privacy/preview',
      'POST /desk/privacy/preview',
    ],
  },
  changeSettings: {
    group: 'desk',
    ask: (actor) => canChangeSettings(actor),
    routes: ['GET /desk/settings', 'POST /desk/settings'],
  },
  manageAccounts: {
    group: 'desk',
    ask: (actor) => canManageAccounts(actor),
    routes: [
      'GET /desk/people',
      'GET /desk/people/:id',
      'GET /desk/people/:id/role',
      'POST /desk/people/:id/role',
      'GET /desk/people/:id/disable',
      'POST /desk/people/:id/disable',
      'GET /desk/people/:id/enable',
      'POST /desk/people/:id/enable',
      'GET /desk/people/:id/reset',
      'POST /desk/people/:id/reset',
      'GET /desk/people/:id/moderate',
      'POST /desk/people/:id/moderate',
      'POST /desk/people/:id/stop-moderating',
    ],
  },
  manageTeam: {
    group: 'desk',
    ask: (actor) => canManageSpaces(actor),
    routes: [
      'GET /desk/spaces/:slug/team',
      'POST /desk/spaces/:slug/team',
      'POST /desk/spaces/:slug/team/remove',
    ],
  },
  editQuestions: {
    group: 'desk',
    ask: (actor) => canEditQuestions(actor),
    routes: [
      'GET /desk/spaces/:slug/questions',
      'POST /desk/spaces/:slug/questions',
      'POST /desk/spaces/:slug/questions/order',
      'GET /desk/spaces/:slug/questions/:question',
      'POST /desk/spaces/:slug/questions/:question',
      'GET /desk/spaces/:slug/questions/:question/history',
      'POST /desk/spaces/:slug/questions/:question/move',
      'POST /desk/spaces/:slug/questions/:question/retire',
      'POST /desk/spaces/:slug/questions/:question/bring-back',
    ],
  },
  editWorkplan: {
    group: 'desk',
    ask: (actor) => canEditWorkplan(actor),
    routes: [
      'GET /desk/spaces/:slug/workplan',
      'POST /desk/spaces/:slug/workplan',
      'POST /desk/spaces/:slug/workplan/start',
      'GET /desk/spaces/:slug/workplan/draft',
      'POST /desk/spaces/:slug/workplan/draft',
      'POST /desk/spaces/:slug/workplan/draft/discard',
      'GET /desk/spaces/:slug/workplan/draft/file',
      'GET /desk/spaces/:slug/workplan/draft/priorities/new',
      'POST /desk/spaces/:slug/workplan/draft/priorities/new',
      'GET /desk/spaces/:slug/workplan/draft/priorities/:key',
      'POST /desk/spaces/:slug/workplan/draft/priorities/:key',
      'POST /desk/spaces/:slug/workplan/draft/priorities/:key/move',
      'POST /desk/spaces/:slug/workplan/draft/priorities/:key/remove',
      'GET /desk/spaces/:slug/workplan/draft/text',
      'POST /desk/spaces/:slug/workplan/draft/text',
      'GET /desk/spaces/:slug/workplan/draft/text/range',
      'POST /desk/spaces/:slug/workplan/draft/text/range',
      'POST /desk/spaces/:slug/workplan/draft/blocks/add',
      'GET /desk/spaces/:slug/workplan/draft/blocks/:id',
      'POST /desk/spaces/:slug/workplan/draft/blocks/:id',
      'POST /desk/spaces/:slug/workplan/draft/blocks/:id/move',
      'POST /desk/spaces/:slug/workplan/draft/blocks/:id/join',
      'POST /desk/spaces/:slug/workplan/draft/blocks/:id/remove',
      'GET /desk/spaces/:slug/workplan/draft/compare',
      'POST /desk/spaces/:slug/workplan/draft/compare',
      'GET /desk/spaces/:slug/workplan/draft/preview',
      'GET /desk/spaces/:slug/workplan/draft/publish',
      'POST /desk/spaces/:slug/workplan/draft/publish',
    ],
  },
  manageSpaces: {
    group: 'desk',
    ask: (actor) => canManageSpaces(actor),
    routes: [
      'GET /desk/spaces/new',
      'POST /desk/spaces/new',
      'GET /desk/spaces/:slug/settings',
      'POST /desk/spaces/:slug/settings',
      'GET /desk/spaces/:slug/settings/preview',
      'POST /desk/spaces/:slug/settings/preview',
      'GET /desk/spaces/:slug/stage',
      'POST /desk/spaces/:slug/stage',
      'GET /desk/spaces/:slug/extensions',
      'POST /desk/spaces/:slug/extensions',
      'POST /desk/spaces/:slug/extensions/withdraw',
      'GET /desk/spaces/:slug/copy',
      'POST /desk/spaces/:slug/copy',
    ],
  },
  changeFrameworks: { group: 'commandLine', ask: (actor) => canChangeFrameworks(actor), routes: [] },
} satisfies Record<string, Action>;

export type ActionKey = keyof typeof ACTIONS;

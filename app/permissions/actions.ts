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
  canSignIn,
  canUseOwnAccount,
} from '~/accounts/permissions';
import {
  canAssignAuthors,
  canClaimAuthor,
  canDecideClaim,
  canReadComment,
  canReadName,
  canRecordComments,
} from '~/comments/permissions';
import { canExport, canExportUnpublished } from '~/exports/permissions';
import { canChangeFrameworks } from '~/frameworks/permissions';
import { canManageSpaces, canReadSpace } from '~/spaces/permissions';
import type { SpaceStage } from '~/spaces/space';

/** What a rule is asked about. */
export interface AskedAbout {
  space: { id: string; stage: SpaceStage };
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
      'GET /spaces/:slug/priorities/:code',
      'GET /spaces/:slug/objectives/:code',
      'GET /spaces/:slug/terms/:framework/:code',
    ],
  },
  readPublishedComment: {
    group: 'reading',
    ask: (actor, { space }) => canReadComment(actor, { status: 'published', space }),
    routes: ['GET /spaces/:slug/comments/:number'],
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
  seeDesk: { group: 'desk', ask: (actor) => canSeeDesk(actor), routes: ['GET /desk', 'GET /desk/claims'] },
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
  manageAccounts: { group: 'commandLine', ask: (actor) => canManageAccounts(actor), routes: [] },
  manageSpaces: { group: 'commandLine', ask: (actor) => canManageSpaces(actor), routes: [] },
  recordComments: { group: 'commandLine', ask: (actor) => canRecordComments(actor), routes: [] },
  changeFrameworks: { group: 'commandLine', ask: (actor) => canChangeFrameworks(actor), routes: [] },
} satisfies Record<string, Action>;

export type ActionKey = keyof typeof ACTIONS;

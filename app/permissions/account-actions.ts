import {
  canAskForMembership,
  canDecideMembership,
  canEditOrganisation,
  canEndMembership,
  canManageOrganisations,
  canReadMembers,
  canSignIn,
  canUseOwnAccount,
} from '~/accounts/permissions';
import { canAssignAuthors, canClaimAuthor, canDecideClaim } from '~/comments/permissions';
import { canAcceptInvitation } from '~/spaces/permissions';
import { type Action, everybody } from './action';

/** What people do with their own account, and for organisations and authors. */
export const ACCOUNT_ACTIONS = {
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
} satisfies Record<string, Action>;

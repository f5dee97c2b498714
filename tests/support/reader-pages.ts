/** The sample consultation's address. */
export const SPACE = '/spaces/coastal-cities-2027-2028';

/** The pages that a reader passes, one of each kind. */
export const PAGES = [
  '/',
  SPACE,
  `${SPACE}/questions/1`,
  `${SPACE}/comments`,
  `${SPACE}/comments/1`,
  `${SPACE}/workplan`,
  `${SPACE}/priorities/O1`,
  `${SPACE}/objectives/5`,
  '/objectives',
  '/objectives/13',
  '/organisations',
  '/organisations/harbour-lights',
  '/privacy',
  '/about/permissions',
  '/sign-in',
  '/register',
  '/forgotten-password',
  '/no-such-page',
];

/** The pages of a signed-in secretariat officer. */
export const OFFICER_PAGES = [
  '/account',
  '/account/profile',
  '/account/organisations',
  '/account/organisations/new',
  '/account/claims',
  '/account/email',
  '/account/password',
  '/account/two-factor',
  '/account/two-factor/add',
  '/account/sessions',
  '/account/data',
  '/account/close',
  '/desk',
  '/desk/organisations',
  '/desk/organisations/harbour-lights/merge',
  '/desk/memberships',
  '/desk/claims',
  '/desk/spaces/coastal-cities-2027-2028/authors',
  '/desk/spaces/coastal-cities-2027-2028/authors/table',
  '/desk/privacy',
  '/desk/settings',
  '/organisations/harbour-lights/edit',
  '/organisations/harbour-lights/members',
  `${SPACE}/questions/1`,
];

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
  '/no-such-page',
];

import type { Person } from './actor';

/** The actor that an account is at the moment it is made: a participant and nothing else. */
export const personOfNewAccount = (accountId: string, name: string): Person => ({
  kind: 'person',
  accountId,
  name,
  role: 'participant',
  moderates: [],
  invitedTo: [],
  represents: [],
  restrictedIn: [],
  awaitsSecondFactor: false,
});

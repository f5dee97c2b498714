import { invitationsAddress, isInvitationState } from '~/spaces/invitations/invitation';

/** Back to the list of invitations after a button of it, kept to those that it showed; with what was done, a key of the catalogue's `done`. */
export function shownInvitations(slug: string, form: FormData, done: string): string {
  const show = form.get('show')?.toString() ?? null;
  const query = new URLSearchParams({ ...(isInvitationState(show) ? { show } : {}), done });
  return `${invitationsAddress(slug)}?${query}`;
}

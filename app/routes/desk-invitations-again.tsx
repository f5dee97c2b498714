import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { invitationsAddress } from '~/spaces/invitations/invitation';
import { inviteAgain } from '~/spaces/invitations/invite-again.server';
import { canInvite } from '~/spaces/permissions';
import { shownInvitations } from './invitation-buttons.server';
import { idOf, readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(invitationsAddress(args.params.slug ?? '')));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canInvite);
    const slug = args.params.slug ?? '';
    const form = await readForm(args.request);
    const one = form.get('invitation')?.toString();
    const { invited } = await perform(inviteAgain, actor, { slug, invitation: one ? idOf(one) : null });
    return goTo(shownInvitations(slug, form, invited === 1 ? 'invitedAgain' : 'invited'));
  });

/** So that a refusal is shown as a page. */
export default function InviteAgain() {
  return null;
}

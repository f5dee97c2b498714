import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { confirmOrganisation } from '~/accounts/confirm-organisation.server';
import { canManageOrganisations } from '~/accounts/permissions';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/desk/organisations'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canManageOrganisations);
    await readForm(args.request);
    await perform(confirmOrganisation, actor, { slug: args.params.slug ?? '' });
    return goTo('/desk/organisations?done=organisationConfirmed');
  });

/** So that a refusal is shown as a page. */
export default function ConfirmOrganisation() {
  return null;
}

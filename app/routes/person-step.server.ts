import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { disableAccount } from '~/accounts/disable-account.server';
import { canManageAccounts } from '~/accounts/permissions';
import { nothingSchema } from '~/accounts/person-schema';
import { personAddress } from '~/accounts/person-view';
import { readAccount } from '~/accounts/read-account.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { idOf, readerWhoMay } from './reader.server';

/** The loader of a step that is taken on somebody's account, on a page of its own: whom it concerns. */
export const personLoader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageAccounts);
    return { person: await readAccount(actor, idOf(args.params.id)), language };
  });

/** The action of such a step that asks nothing but to be confirmed. `done` is a key of the catalogue's `done`. */
export const confirmedStep = (operation: typeof disableAccount, done: string) => (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageAccounts);
    const accountId = idOf(args.params.id);
    return answeringForm(args.request, nothingSchema, async () => {
      await perform(operation, actor, { accountId });
      return goTo(`${personAddress(accountId)}?done=${done}`);
    });
  });

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { idOf, type Reader, readerOf } from './reader.server';

type Params = LoaderFunctionArgs['params'];

/** The loader of an address that only takes a button: leads who looks at it to the page where the button stands. */
export const buttonStandsOn = (page: string | ((params: Params) => string)) => (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(typeof page === 'string' ? page : page(args.params)));

/**
 * The action of such an address: `who` finds out who presses the button and refuses whoever may not, before the form is read;
 * `work` performs the one operation and leads on. What either refuses with is answered as everywhere, by a page of its own.
 */
export const button =
  <Who extends Reader>(
    who: (args: ActionFunctionArgs) => Who,
    work: (who: Who, form: FormData, params: Params) => Promise<Response>,
  ) =>
  (args: ActionFunctionArgs) =>
    answering(async () => {
      const reader = who(args);
      return work(reader, await readForm(args.request), args.params);
    });

/** The identifier that a button sends under a name. Throws `NotFound` for what is none. */
export const idIn = (form: FormData, name: string): string => idOf(form.get(name)?.toString());

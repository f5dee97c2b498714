import type { ActionFunctionArgs } from '@remix-run/node';
import { answering } from '~/platform/http.server';
import { NoPage } from '~/ui/no-page';
import { buttonStandsOn } from './button.server';
import { leave } from './leave.server';

/** The button stands beside every page of the account. */
export const loader = buttonStandsOn('/account');

export const action = (args: ActionFunctionArgs) => answering(() => leave(args, 'here'));

export default NoPage;

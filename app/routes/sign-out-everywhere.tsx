import type { ActionFunctionArgs } from '@remix-run/node';
import { answering } from '~/platform/http.server';
import { NoPage } from '~/ui/no-page';
import { buttonStandsOn } from './button.server';
import { leave } from './leave.server';

export const loader = buttonStandsOn('/account/sessions');

export const action = (args: ActionFunctionArgs) => answering(() => leave(args, 'everywhere'));

export default NoPage;

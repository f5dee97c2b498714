import { BadInput } from '~/platform/errors';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import type { Direction } from '~/spaces/workplan-desk/draft-edits';
import { buttonStandsOn } from './button.server';

/** The loader of a button that stands on a page of the draft; `page` starts with a slash, none is the first step. */
export const buttonOfDraft = (page = '') => buttonStandsOn(({ slug = '' }) => draftAddress(slug, page));

/** Where a button moves something. Throws `BadInput` for anything else. */
export function directionIn(form: FormData): Direction {
  const to = form.get('to');
  if (to === 'up' || to === 'down') return to;
  throw new BadInput('A thing moves up or down.');
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { BadInput, NotFound } from '~/platform/errors';
import { answering } from '~/platform/http.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress, workplanDeskAddress } from '~/spaces/workplan-desk/draft-address';
import type { Direction } from '~/spaces/workplan-desk/draft-edits';
import { hasDraft } from '~/spaces/workplan-desk/has-draft.server';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay, type SignedInReader } from './reader.server';

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Params = Args['params'];

/** What a request without a draft leaves behind: nothing, or what somebody typed. */
type Sent = 'nothing' | 'typed';

/**
 * The loader or action of a page of the draft. Where the draft was published or discarded meanwhile, or was never begun, it leads to the desk
 * of the workplan, which says so; of what was `typed` too.
 */
export const answeringDraft = <T>(
  args: Args,
  work: (reader: SignedInReader, slug: string) => Promise<T>,
  sent: Sent = 'nothing',
): Promise<T> =>
  answering(async () => {
    const reader = readerWhoMay(args, canEditWorkplan);
    const { slug = '' } = args.params;
    // A form that was refused has its answer already, and there is no page to show it on.
    const isBehindForm = args.request.method === 'GET' && args.request.headers.has('Content-Type');
    return work(reader, slug).catch((error: unknown) => {
      if (isBehindForm) throw error;
      return toDeskWithoutDraft(reader, slug, sent, error);
    });
  });

/** The action of a button that stands on a page of the draft; without a draft it leads on like that page. */
export const draftButton = (
  work: (reader: SignedInReader, form: FormData, params: Params) => Promise<Response>,
) =>
  button(
    (args) => readerWhoMay(args, canEditWorkplan),
    (reader, form, params) =>
      work(reader, form, params).catch((error: unknown) =>
        toDeskWithoutDraft(reader, params.slug ?? '', 'nothing', error),
      ),
  );

/** Raises what was raised, or, where that is for want of a draft, the way to the desk. */
async function toDeskWithoutDraft(
  reader: SignedInReader,
  slug: string,
  sent: Sent,
  error: unknown,
): Promise<never> {
  if (!(error instanceof NotFound) || (await hasDraft(reader.actor, slug))) throw error;
  throw reader.goTo(`${workplanDeskAddress(slug)}?draft=${sent === 'typed' ? 'unsaved' : 'gone'}`);
}

/** The loader of a button that stands on a page of the draft; `page` starts with a slash, none is the first step. */
export const buttonOfDraft = (page = '') => buttonStandsOn(({ slug = '' }) => draftAddress(slug, page));

/** Where a button moves something. Throws `BadInput` for anything else. */
export function directionIn(form: FormData): Direction {
  const to = form.get('to');
  if (to === 'up' || to === 'down') return to;
  throw new BadInput('A thing moves up or down.');
}

import type { Actor } from '~/accounts/actor';
import { readSpaceFrame } from './read-space-frame.server';
import { readWorkplan, type WorkplanView } from './read-workplan.server';
import type { SpaceFrame } from './space-view';

/** The workplan under discussion in a space. Throws `NotFound` where there is none for this actor. */
export async function readWorkplanPage(
  actor: Actor,
  slug: string,
  language: string,
): Promise<{ space: SpaceFrame; workplan: WorkplanView }> {
  const space = await readSpaceFrame(actor, slug, language);
  return { space, workplan: await readWorkplan(space, language) };
}

import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { chosenSlug } from './chosen-slug.server';
import { createSpace } from './create-space.server';
import { openingTimes, refusePast } from './opening-times';
import { canManageSpaces } from './permissions';
import { languagesSent, type NewSpaceForm } from './space-settings-schema';

/**
 * Starts a draft with what its form says, for the secretariat; everything else is said on its settings. Raises `InvalidField` of the field for an
 * address that is taken and for times that cannot be (see `openingTimes`) or have passed.
 */
export async function startSpace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: NewSpaceForm,
): Promise<{ slug: string }> {
  ensure(canManageSpaces(actor));
  const times = openingTimes(input, null);
  refusePast('opensAt', times.opensAt, null, clock.now());
  refusePast('closesAt', times.closesAt, null, clock.now());
  const slug = await chosenSlug(tx, input);
  await createSpace(tx, clock, actor, {
    ...times,
    slug,
    title: { [input.language]: input.title },
    language: input.language,
    languages: languagesSent(input),
    welcome: '',
    disclaimer: null,
    moderators: [],
    audience: null,
    contact: null,
    stage: 'draft',
    visibility: input.visibility,
    externalRef: null,
  });
  return { slug };
}

import { type Actor, isRepresentative } from '~/accounts/actor';
import { findOrganisation } from '~/accounts/find-organisation.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { nearOrganisations } from '../co-signing/near-organisations.server';
import { signatoryNames } from '../co-signing/signatory-names';
import { AS_TEAM, type DraftContent, IN_PERSON } from './draft-content';
import { readVoiceChoices } from './read-voice-choices.server';

/** More than any joint letter that was seen; each is a mail to its people. */
const CO_SIGNATORIES_MOST = 100;

/** On whose behalf a comment is posted. */
export interface SettledVoices {
  /** It speaks as the moderators of its space. */
  asTeam: boolean;
  /** Null: a person alone. */
  own: { organisationId: string; nameAsPrinted: string; confirmed: boolean } | null;
  /** Who is asked to sign; where its author speaks for one of them too, that one has confirmed. */
  coSignatories: { organisationId: string; nameAsPrinted: string; confirmed: boolean }[];
}

/**
 * Finds the organisations that a draft names. `only` limits for which one may write (those with more time, after closing); `isTeam`: its author is on the
 * team of the space, and may speak as its moderators. Throws
 * `InvalidField` of `voice` and of `coSignatories`, which says the name that is not registered, and which may be meant.
 */
export async function settleVoices(
  tx: Tx,
  actor: Actor,
  content: Pick<DraftContent, 'voice' | 'coSignatories'>,
  only: readonly string[] | null,
  isTeam: boolean,
): Promise<SettledVoices> {
  const asTeam = content.voice === AS_TEAM;
  if (asTeam && !isTeam) throw new InvalidField('voice', says('choose'));
  const own = asTeam ? null : await settleOwn(tx, actor, content.voice, only);
  const names = signatoryNames(content.coSignatories);
  if (names.length > 0 && !own) throw new InvalidField('coSignatories', says('coSignatoriesAlone'));
  if (names.length > CO_SIGNATORIES_MOST)
    throw new InvalidField('coSignatories', says('tooManyChosen', { count: CO_SIGNATORIES_MOST }));
  const coSignatories = new Map<string, SettledVoices['coSignatories'][number]>();
  for (const name of names) {
    const found = await findOrganisation(tx, name);
    if (!found) throw await unknown(tx, actor, name);
    if (found.id === own?.organisationId) continue;
    const confirmed = isRepresentative(actor, found.id);
    coSignatories.set(found.id, { organisationId: found.id, nameAsPrinted: found.name, confirmed });
  }
  return { asTeam, own, coSignatories: [...coSignatories.values()] };
}

async function unknown(tx: Tx, actor: Actor, name: string): Promise<InvalidField> {
  const near = (await nearOrganisations(tx, actor, name)).map((one) => `“${one}”`).join(', ');
  const message =
    near === '' ? says('coSignatoryUnknown', { name }) : says('coSignatoryNear', { name, near });
  return new InvalidField('coSignatories', message);
}

async function settleOwn(
  tx: Tx,
  actor: Actor,
  voice: string | null,
  only: readonly string[] | null,
): Promise<SettledVoices['own']> {
  const choices = await readVoiceChoices(tx, actor);
  if (voice === null && choices.length > 0) throw new InvalidField('voice', says('voiceMissing'));
  if (voice === null || voice === IN_PERSON) {
    if (only) throw new InvalidField('voice', says('voiceLate'));
    return null;
  }
  const chosen = choices.find(({ organisationId }) => organisationId === voice);
  if (!chosen) throw new InvalidField('voice', says('choose'));
  if (only && !only.includes(chosen.organisationId)) throw new InvalidField('voice', says('voiceLate'));
  return { organisationId: chosen.organisationId, nameAsPrinted: chosen.name, confirmed: chosen.confirmed };
}

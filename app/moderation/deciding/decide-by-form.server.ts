import type { Actor } from '~/accounts/actor';
import { placeKey } from '~/comments/writing/writing-place';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { decide } from '../decide.server';
import type { DeskDecision } from '../decision';
import { waitsForTeam } from '../decision-rules';
import { loadSubject } from '../load-subject.server';
import { countPlaces } from './count-places';
import type { DecidingSent } from './deciding-schema';

/**
 * Decides on a comment as its form says. Throws what `decide` throws, and `InvalidField` where a move names no place or two, and where words to be
 * removed stand in several places and nobody said that all of them are meant. `goesOn`: the comment waited for that, and waits for nothing else.
 */
export async function decideByForm(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; number: number; kind: DeskDecision; sent: DecidingSent },
): Promise<{ number: number; goesOn: boolean }> {
  const { slug, number, kind, sent } = input;
  const { below: _, everywhere, ...given } = sent;
  const where = { slug, number };
  const before = await loadSubject(tx, where);
  const place = kind === 'move' ? placeChosen(sent) : given.place;
  const decision = await decide(tx, clock, actor, { ...given, ...where, kind, place });
  // Asked after who may, and what changed: the refusal takes the decision back.
  const count = kind === 'redact' ? countPlaces(before.standing.text, given.passage ?? '') : 0;
  if (count > 1 && !everywhere) throw new InvalidField('everywhere', says('passageOften', { count }));
  // Who paused its author has not yet decided on the comment; who came to pin one that did not wait came for nothing else.
  const after = await loadSubject(tx, where);
  return { number: decision.number, goesOn: waitsForTeam(before.state) && !waitsForTeam(after.state) };
}

function placeChosen({ place, below }: DecidingSent): string {
  if (place && below) throw new InvalidField('below', says('placeOrBelow'));
  if (below) return placeKey({ kind: 'comment', number: below });
  if (!place) throw new InvalidField('place', says('choose'));
  return place;
}

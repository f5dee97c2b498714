import type { Actor } from '~/accounts/actor';
import { EMPTY_DRAFT } from '~/comments/writing/draft-content';
import { findOwnDraft } from '~/comments/writing/find-own-draft.server';
import { readVoiceChoices } from '~/comments/writing/read-voice-choices.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { readPlaceKey } from '~/comments/writing/writing-place';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { type TakenAnswers, takenAnswersSchema } from './taken-answers';

/**
 * Makes drafts of the passages of a filled form that were chosen, by key: a draft that was there is replaced, as the preview said, or, by a passage from
 * outside the boxes, gets it behind its text. Who answers is kept where nothing was said before. Throws `BadInput`, `Conflict` for a draft that was changed since
 * the preview, and what `saveDraft` does; then nothing is taken.
 */
export async function takeAnswers(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, read, take }: { slug: string; read: string; take: string[] },
): Promise<void> {
  const answers = parsed(read);
  const chosen = answers.passages.filter(({ key }) => take.includes(key));
  const marks = new Map<string, number>();
  for (const { place: key, text, interests, mark, isAdded } of chosen) {
    const place = readPlaceKey(key);
    if (!place || !['question', 'block', 'space'].includes(place.kind))
      throw new BadInput('This form speaks of a place that there is not. Upload it once more.');
    const before = (await findOwnDraft(tx, actor, slug, place))?.content ?? EMPTY_DRAFT;
    const behind = [before.text, text].filter((one) => one.trim() !== '').join('\n\n');
    const content = isAdded
      ? { text: behind }
      : { text, ...(place.kind === 'question' ? { interests } : {}) };
    // Of a place that is written to twice here, the second time is about what the first one left.
    const known = marks.get(key) ?? (mark === 0 ? null : mark);
    marks.set(key, (await saveDraft(tx, clock, actor, { slug, place, content, mark: known })).mark);
  }
  await keepWho(tx, clock, actor, slug, answers);
}

/** For whom they answer; what was said of it before stays. */
async function keepWho(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  slug: string,
  answers: TakenAnswers,
): Promise<void> {
  const place = { kind: 'all' } as const;
  const before = (await findOwnDraft(tx, actor, slug, place))?.content ?? EMPTY_DRAFT;
  const name = answers.organisation?.trim().toLowerCase();
  const own = (await readVoiceChoices(tx, actor)).find((choice) => choice.name.toLowerCase() === name);
  const content = {
    voice: before.voice ?? own?.organisationId ?? null,
    coSignatories: before.coSignatories.trim() === '' ? answers.coSignatories : before.coSignatories,
    nameWithheld: before.nameWithheld || answers.nameWithheld,
  };
  await saveDraft(tx, clock, actor, { slug, place, content, mark: null });
}

function parsed(read: string): TakenAnswers {
  const whatever = (): unknown => {
    try {
      return JSON.parse(read);
    } catch {
      return null;
    }
  };
  const { success, data } = takenAnswersSchema.safeParse(whatever());
  if (!success) throw new BadInput('What was read of the form did not arrive whole. Upload it once more.');
  return data;
}

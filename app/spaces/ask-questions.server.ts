import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { canManageSpaces } from './permissions';
import type { QuestionKind } from './question';
import type { TimePrecision } from './space';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'questions-asked': { numbers: number[] };
  }
}

export interface NewQuestion {
  /** Markdown by BCP 47 code. */
  text: Record<string, string>;
  /** Answered in text, where nothing is said. */
  kind?: QuestionKind;
  askedBy: string | null;
  askedAt: Date | null;
  askedAtPrecision: TimePrecision;
  externalRef: string | null;
}

/** Adds questions at the end of a space's list; those whose external reference is there already are left as they are. Returns all ids by external reference. */
export async function askQuestions(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  spaceId: string,
  questions: NewQuestion[],
): Promise<Map<string, string>> {
  ensure(canManageSpaces(actor));
  const known = await tx.question.findMany({
    where: { spaceId },
    select: { id: true, number: true, position: true, externalRef: true },
  });
  const ids = new Map(
    known.flatMap((question) => (question.externalRef ? [[question.externalRef, question.id] as const] : [])),
  );
  const numbers: number[] = [];
  let last = Math.max(0, ...known.map(({ number }) => number), ...(await numbersGone(tx, spaceId)));
  let position = Math.max(0, ...known.map((question) => question.position));
  for (const question of questions) {
    if (question.externalRef && ids.has(question.externalRef)) continue;
    const id = clock.newId();
    last += 1;
    position += 1;
    const html = Object.fromEntries(
      Object.entries(question.text).map(([language, text]) => [language, renderMarkdown(text).html]),
    );
    await tx.question.create({ data: { ...question, id, spaceId, number: last, position, html } });
    if (question.externalRef) ids.set(question.externalRef, id);
    numbers.push(last);
  }
  if (numbers.length > 0)
    await emitSpaceEvent(tx, clock, {
      spaceId,
      type: 'questions-asked',
      data: { numbers },
      actorId: accountOf(actor),
    });
  return ids;
}

/** Numbers of questions that were deleted: they stood in addresses, and are not given again. */
async function numbersGone(tx: Tx, spaceId: string): Promise<number[]> {
  const events = await tx.spaceEvent.findMany({
    where: { spaceId, type: 'question-retired' },
    select: { data: true },
  });
  return events.map(({ data }) => (data as { number: number }).number);
}

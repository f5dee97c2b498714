import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { says } from '~/platform/form/form-message';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { checkText } from './check-question-text';
import { holdQuestions, questionOf } from './hold-questions.server';
import { canEditQuestions } from './permissions';
import { isSameText, type QuestionKind, type QuestionText } from './question';
import { questionOrigin } from './question-origin.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** `version` is the number of the new one. */
    'question-edited': { number: number; version: number; kind: QuestionKind };
  }
}

export interface QuestionEdit {
  slug: string;
  number: number;
  text: QuestionText;
  kind: QuestionKind;
  /** The number of the version that it was written from; 1 is the question as it was first asked. */
  basedOn: number;
}

/**
 * Words a question anew; what stood before stays in its history. Nothing where nothing differs. Raises `Conflict` where somebody else
 * changed it since `basedOn`, and `InvalidField` of `kind` where it was answered already: the answers are of the kind that was asked for.
 */
export async function editQuestion(tx: Tx, clock: Clock, actor: Actor, input: QuestionEdit): Promise<void> {
  ensure(canEditQuestions(actor));
  const { number, kind } = input;
  const space = await holdQuestions(tx, input.slug);
  const question = questionOf(space, number);
  const last = await tx.questionRevision.findFirst({
    where: { questionId: question.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const current = last?.number ?? 1;
  if (input.basedOn !== current)
    throw new Conflict(
      'Somebody else changed this question while you were writing. What they changed is shown below, and what you wrote is still here: bring the two together, then save.',
    );
  const text = checkText(input.text, space, question.text);
  if (isSameText(text, question.text) && kind === question.kind) return;
  if (kind !== question.kind && question.comments > 0)
    throw new InvalidField('kind', says('questionKindFixed'));

  const revision = { questionId: question.id };
  if (!last) {
    const { at, actorId } = await questionOrigin(tx, space.id, number);
    const first = { text: question.text, actorId, createdAt: at ?? clock.now() };
    await tx.questionRevision.create({ data: { ...revision, ...first, id: clock.newId(), number: 1 } });
  }
  const version = current + 1;
  await tx.questionRevision.create({
    data: {
      ...revision,
      id: clock.newId(),
      number: version,
      text,
      actorId: accountOf(actor),
      createdAt: clock.now(),
    },
  });
  const html = Object.fromEntries(
    Object.entries(text).map(([language, markdown]) => [language, renderMarkdown(markdown).html]),
  );
  await tx.question.update({ where: { id: question.id }, data: { text, html, kind } });
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'question-edited',
    data: { number, version, kind },
    actorId: accountOf(actor),
  });
}

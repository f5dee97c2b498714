import type { Actor } from '~/accounts/actor';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readQuestion } from '~/spaces/read-question.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { readBlock } from '~/spaces/workplan-versions/read-block.server';
import { commentColumns, commentView } from '../comment-columns.server';
import { foldText } from '../fold-text.server';
import { visibleComments } from '../visibility.server';
import type { WritingPlace } from './writing-place';
import type { WritingSubject } from './writing-subject';

/** What a place of writing is about, in a space that the actor was shown. Throws `NotFound`. */
export async function readSubject(
  actor: Actor,
  space: SpaceFrame,
  place: WritingPlace,
  language: string,
): Promise<WritingSubject> {
  switch (place.kind) {
    case 'question':
      return { kind: 'question', question: await readQuestion(space, place.number, language) };
    case 'block':
      return { kind: 'block', block: await readBlock(space.id, place.number, language) };
    case 'priority':
      return readPriority(space, place.code, language);
    case 'comment':
      return readAnswered(actor, space, place.number, language);
    case 'space':
      return { kind: 'space' };
    default:
      // What is shared by all answers, and edits, have pages of their own.
      throw new NotFound('There is nothing here to write on.');
  }
}

async function readPriority(space: SpaceFrame, code: string, language: string): Promise<WritingSubject> {
  const row = await db().priority.findFirst({
    where: { workplan: { spaceId: space.id }, term: { code } },
    select: {
      description: true,
      workplan: { select: { language: true } },
      term: { select: termColumns },
    },
  });
  if (!row) throw new NotFound('There is no such priority.');
  const { term, description, workplan } = row;
  return { kind: 'priority', term: termView(term, language), description, language: workplan.language };
}

async function readAnswered(
  actor: Actor,
  space: SpaceFrame,
  number: number,
  language: string,
): Promise<WritingSubject> {
  const row = await db().comment.findFirst({
    where: { AND: [visibleComments(actor), { spaceId: space.id, number, status: 'published' }] },
    select: commentColumns,
  });
  if (!row) throw new NotFound('There is no such comment.');
  const { speaker, html, language: own } = commentView(actor, row, language);
  return { kind: 'comment', number, speaker, text: foldText(html), language: own };
}

import type { Actor } from '~/accounts/actor';
import { canRecordComments } from '~/comments/permissions';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readQuestions } from '~/spaces/read-questions.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { QuestionLine, SpaceFrame } from '~/spaces/space-view';

/** What the form for a letter needs: the space, its questions, and what files it takes. */
export interface LetterPageView {
  space: SpaceFrame;
  language: string;
  questions: QuestionLine[];
  types: string[];
  bytes: number;
}

/** Reads the page on which a letter is entered. Throws `NotFound` for a space that there is not. */
export async function readLetterPage(actor: Actor, slug: string, language: string): Promise<LetterPageView> {
  ensure(canRecordComments(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const limits = await db().space.findUniqueOrThrow({
    where: { id: space.id },
    select: { language: true, attachmentTypes: true, attachmentBytes: true },
  });
  return {
    space,
    language: limits.language,
    questions: await readQuestions(space, language),
    types: limits.attachmentTypes,
    bytes: limits.attachmentBytes,
  };
}

import type { Actor } from '~/accounts/actor';
import { canRecordComments } from '~/comments/permissions';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readQuestions } from '~/spaces/read-questions.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { QuestionLine, SpaceFrame } from '~/spaces/space-view';
import { readLetterText } from './read-letter-text.server';

/** What the form for a letter needs: the space, its questions, what it takes, and the file that was sent before. */
export interface LetterPageView {
  space: SpaceFrame;
  language: string;
  questions: QuestionLine[];
  types: string[];
  bytes: number;
  /** Null where none was sent; its text is null where none can be read. */
  file: { sha256: string; name: string; text: string | null } | null;
}

/** Reads the page on which a letter is entered. Throws `NotFound` for a space that there is not; a file that is not there is as if none had been sent. */
export async function readLetterPage(
  actor: Actor,
  slug: string,
  sent: { sha256: string | null; name: string | null },
  language: string,
): Promise<LetterPageView> {
  ensure(canRecordComments(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const limits = await db().space.findUniqueOrThrow({
    where: { id: space.id },
    select: { language: true, attachmentTypes: true, attachmentBytes: true },
  });
  const stored = sent.sha256 ? await db().storedFile.findUnique({ where: { sha256: sent.sha256 } }) : null;
  return {
    space,
    language: limits.language,
    questions: await readQuestions(space, language),
    types: limits.attachmentTypes,
    bytes: limits.attachmentBytes,
    file: stored && { sha256: stored.sha256, name: sent.name ?? '', text: await readLetterText(stored) },
  };
}

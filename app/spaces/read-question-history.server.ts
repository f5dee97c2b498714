import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canEditQuestions } from './permissions';
import { languagesOfQuestion, type QuestionKind, type QuestionText } from './question';
import { questionOrigin } from './question-origin.server';
import { readSpaceFrame } from './read-space-frame.server';
import type { SpaceFrame } from './space-view';

/** A question as it stood from one time on. */
export interface QuestionVersion {
  number: number;
  text: QuestionText;
  /** ISO; null: not known. */
  at: string | null;
  /** Whose words: a name, empty for somebody whose account is closed, null for an import or the command line. */
  who: string | null;
}

/** A question with all its versions, for those who change it. */
export interface QuestionHistory {
  space: SpaceFrame;
  /** In which it can be written, the space's main one first. */
  languages: string[];
  number: number;
  kind: QuestionKind;
  isRetired: boolean;
  /** All, published or not. */
  comments: number;
  /** Oldest first; the last one stands. */
  versions: QuestionVersion[];
}

/** Throws `NotFound`, `Forbidden`. */
export async function readQuestionHistory(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<QuestionHistory> {
  ensure(canEditQuestions(actor));
  const space = await readSpaceFrame(actor, where.slug, language);
  const question = await db().question.findUnique({
    where: { spaceId_number: { spaceId: space.id, number: where.number } },
    select: {
      number: true,
      kind: true,
      text: true,
      retiredAt: true,
      space: { select: { language: true, languages: true } },
      revisions: {
        orderBy: { number: 'asc' },
        select: { number: true, text: true, createdAt: true, actorId: true },
      },
      _count: { select: { comments: true } },
    },
  });
  if (!question) throw new NotFound('There is no such question.');
  const { number, kind, revisions, retiredAt } = question;
  const text = question.text as QuestionText;
  const origin = await questionOrigin(db(), space.id, number);
  const versions =
    revisions.length > 0 ? revisions : [{ number: 1, text, createdAt: origin.at, actorId: origin.actorId }];
  const names = await namesOf(versions.flatMap(({ actorId }) => actorId ?? []));
  return {
    space,
    languages: languagesOfQuestion(question.space, text),
    number,
    kind,
    isRetired: retiredAt !== null,
    comments: question._count.comments,
    versions: versions.map((version) => ({
      number: version.number,
      text: version.text as QuestionText,
      at: version.createdAt?.toISOString() ?? null,
      who: version.actorId === null ? null : (names.get(version.actorId) ?? ''),
    })),
  };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const accounts = await db().account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

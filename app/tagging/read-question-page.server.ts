import type { Actor } from '~/accounts/actor';
import type { Tombstone } from '~/comments/afterwards/tombstone';
import { readThread } from '~/comments/read-thread.server';
import type { ThreadCursor } from '~/comments/thread-key';
import type { TermView } from '~/frameworks/term-view';
import { type QuestionInFull, readQuestion } from '~/spaces/read-question.server';
import { readQuestions } from '~/spaces/read-questions.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { QuestionLine, SpaceFrame } from '~/spaces/space-view';
import { type InterestCount, readInterests } from './author-tags/read-interests.server';
import { readPrioritiesNamed } from './read-priorities-named.server';
import { type TaggedComment, withTags } from './tagged-comment.server';

/** One page of the discussion of one question, or of the comments outside any. */
export interface DiscussionPage {
  space: SpaceFrame;
  questions: QuestionLine[];
  /** What the comments on this question, all of them, speak to. */
  priorities: TermView[];
  /** Null: outside any question. */
  question: QuestionInFull | null;
  /** Where the question asks to choose priorities: how often each was. */
  interests: InterestCount[];
  comments: TaggedComment[];
  /** Threads that moderators pinned, on the first page; not among the others. */
  pinned: TaggedComment[];
  tombstones: Tombstone[];
  before: string | null;
  after: string | null;
}

/** Reads a page of a discussion; `question` null asks for the comments outside any. Throws `NotFound`. */
export async function readQuestionPage(
  actor: Actor,
  where: { slug: string; question: number | null; cursor: ThreadCursor },
  language: string,
): Promise<DiscussionPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const question = where.question === null ? null : await readQuestion(space, where.question, language);
  const place = { spaceId: space.id, questionId: question?.id ?? null };
  const [questions, priorities, interests, { comments, pinned, ...thread }] = await Promise.all([
    readQuestions(space, language),
    readPrioritiesNamed(actor, place, language),
    question?.kind === 'interest' ? readInterests(question.id, language) : [],
    readThread(actor, place, where.cursor, language),
  ]);
  return {
    space,
    questions,
    priorities,
    question,
    interests,
    comments: await withTags(comments, language),
    pinned: await withTags(pinned, language),
    ...thread,
  };
}

import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { readPriorities } from '~/spaces/read-priorities.server';
import { type QuestionInFull, readQuestion } from '~/spaces/read-question.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { canComment } from '~/spaces/taking-part';
import { type DraftContent, EMPTY_DRAFT } from '../writing/draft-content';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { findPlace } from '../writing/find-place.server';
import { readVoiceChoices, type VoiceChoice } from '../writing/read-voice-choices.server';
import { currentQuestions } from './current-questions.server';
import { type BegunElsewhere, readBegunElsewhere } from './read-begun-elsewhere.server';

/** The page on which somebody answers all questions of a space in one go. */
export interface AnswersPage {
  space: SpaceFrame;
  /** Null: the session has ended, and the form shows what was typed. */
  writer: string | null;
  questions: {
    question: QuestionInFull;
    asksForInterests: boolean;
    content: DraftContent;
    /** 0: nothing is kept yet. */
    mark: number;
    isWritten: boolean;
  }[];
  shared: { content: DraftContent; mark: number };
  voices: VoiceChoice[];
  /** To choose from, where a question asks for that. */
  priorities: { code: string; title: string }[];
  /** What the writer has begun here and these answers do not take along. */
  begunElsewhere: BegunElsewhere[];
  /** Why nothing can be posted here now; what was written before is shown all the same. */
  refusal: string | null;
}

/** Reads the page of all answers. Throws `NotFound`, and `SignInNeeded` for a space that is not for everybody. */
export async function readAnswersPage(actor: Actor, slug: string, language: string): Promise<AnswersPage> {
  const space = await readSpaceFrame(actor, slug, language);
  const found = await findPlace(db(), actor, slug, { kind: 'all' });
  const questions: AnswersPage['questions'] = [];
  for (const number of await currentQuestions(actor, slug)) {
    const question = await readQuestion(space, number, language);
    const draft = await findOwnDraft(db(), actor, slug, { kind: 'question', number });
    const content = draft?.content ?? EMPTY_DRAFT;
    const isWritten = content.text.trim() !== '' || content.interests.length > 0;
    const asksForInterests = question.kind === 'interest';
    questions.push({ question, asksForInterests, content, mark: draft?.mark ?? 0, isWritten });
  }
  const shared = await findOwnDraft(db(), actor, slug, { kind: 'all' });
  const priorities = questions.some(({ asksForInterests }) => asksForInterests)
    ? await readPriorities(space, language)
    : [];
  const refusal =
    actor.kind === 'person' ? canComment(actor, found.space, found.space.extensions, new Date()) : undefined;
  return {
    space,
    writer: actor.kind === 'person' ? actor.accountId : null,
    questions,
    shared: { content: shared?.content ?? EMPTY_DRAFT, mark: shared?.mark ?? 0 },
    voices: await readVoiceChoices(db(), actor),
    priorities: priorities.map(({ code, title }) => ({ code, title: title?.text ?? code })),
    begunElsewhere: await readBegunElsewhere(actor, slug, language),
    refusal: refusal ?? null,
  };
}

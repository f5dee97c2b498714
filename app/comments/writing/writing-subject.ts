import type { TermView } from '~/frameworks/term-view';
import type { QuestionInFull } from '~/spaces/read-question.server';
import type { BlockInFull } from '~/spaces/workplan-versions/read-block.server';
import type { Speaker } from '../comment-view';
import type { FoldedText } from '../fold-text.server';

/** What somebody writes about, as the page of writing shows it. */
export type WritingSubject =
  | { kind: 'space' }
  | { kind: 'question'; question: QuestionInFull }
  | { kind: 'block'; block: BlockInFull }
  | { kind: 'priority'; term: TermView; description: string | null; language: string }
  | { kind: 'comment'; number: number; speaker: Speaker; text: FoldedText; language: string };

import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { canEditQuestions } from './permissions';
import { inOneLine, languagesOfQuestion, type QuestionKind, type QuestionText } from './question';
import { readSpaceFrame } from './read-space-frame.server';
import type { SpaceFrame } from './space-view';

/** A question in the list of those who change it. */
export interface DeskQuestion {
  number: number;
  kind: QuestionKind;
  /** In the reader's language, in a line. */
  text: Worded;
  /** BCP 47. */
  languages: string[];
  /** All, published or not. */
  comments: number;
}

export interface QuestionDesk {
  space: SpaceFrame;
  /** In which a new question can be written, the space's main one first. */
  languages: string[];
  /** In order. */
  asked: DeskQuestion[];
  retired: DeskQuestion[];
}

/** The questions of a space for those who change them. Throws `NotFound`, `Forbidden`. */
export async function readQuestionDesk(actor: Actor, slug: string, language: string): Promise<QuestionDesk> {
  ensure(canEditQuestions(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const { questions, ...row } = await db().space.findUniqueOrThrow({
    where: { id: space.id },
    select: {
      language: true,
      languages: true,
      questions: {
        orderBy: [{ position: 'asc' }, { number: 'asc' }],
        select: {
          number: true,
          kind: true,
          text: true,
          retiredAt: true,
          _count: { select: { comments: true } },
        },
      },
    },
  });
  const languages = languagesOfQuestion(row);
  const of = (isRetired: boolean): DeskQuestion[] =>
    questions
      .filter(({ retiredAt }) => (retiredAt !== null) === isRetired)
      .map(({ number, kind, text, _count }) => {
        const worded = inLanguage(text, language);
        return {
          number,
          kind,
          text: { ...worded, text: inOneLine(worded.text) },
          languages: languagesOfQuestion(row, text as QuestionText).filter(
            (code) => code in (text as QuestionText),
          ),
          comments: _count.comments,
        };
      });
  return { space, languages, asked: of(false), retired: of(true) };
}

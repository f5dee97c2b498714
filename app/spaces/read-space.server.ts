import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { readQuestions } from './read-questions.server';
import { readSpaceFrame } from './read-space-frame.server';
import { settleHeadings } from './settle-headings';
import type { QuestionLine, SpaceFrame } from './space-view';

/** A space as its own page shows it. */
export interface SpaceInFull extends SpaceFrame {
  language: string;
  welcomeHtml: string;
  disclaimerHtml: string | null;
  moderators: string[];
  audience: string | null;
  contact: string | null;
  languages: string[];
  opensAt: string | null;
  closesAt: string | null;
  /** Published comments, replies included. */
  comments: number;
  /** Published comments that answer no question. */
  unplaced: number;
  questions: QuestionLine[];
}

/** Reads a space with its questions. Throws `NotFound` where there is none for this actor. */
export async function readSpace(actor: Actor, slug: string, language: string): Promise<SpaceInFull> {
  const frame = await readSpaceFrame(actor, slug, language);
  const [row, questions] = await Promise.all([
    db().space.findUniqueOrThrow({
      where: { id: frame.id },
      select: {
        language: true,
        welcomeHtml: true,
        disclaimerHtml: true,
        moderators: true,
        audience: true,
        contact: true,
        languages: true,
        opensAt: true,
        closesAt: true,
        commentCount: true,
        unplacedCount: true,
      },
    }),
    readQuestions(frame, language),
  ]);
  const { commentCount, unplacedCount, ...rest } = row;
  return {
    ...frame,
    ...rest,
    welcomeHtml: settleHeadings(row.welcomeHtml, 2),
    disclaimerHtml: row.disclaimerHtml && settleHeadings(row.disclaimerHtml, 3),
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    comments: commentCount,
    unplaced: unplacedCount,
    questions,
  };
}

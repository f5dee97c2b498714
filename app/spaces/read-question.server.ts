import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { Precision } from '~/ui/moment';
import type { QuestionKind } from './question';
import { settleHeadings } from './settle-headings';
import type { SpaceFrame } from './space-view';

/** A question in all the languages it was asked in. */
export interface QuestionInFull {
  id: string;
  number: number;
  kind: QuestionKind;
  /** No longer asked; its comments stay. */
  isRetired: boolean;
  /** The reader's language first, else English, then the rest as stored. */
  versions: { language: string; html: string; text: string }[];
  askedBy: string | null;
  askedAt: string | null;
  askedAtPrecision: Precision;
  /** Published comments, replies included. */
  comments: number;
}

/** One question of a space that the actor was shown. Throws `NotFound`. */
export async function readQuestion(
  space: SpaceFrame,
  number: number,
  language: string,
): Promise<QuestionInFull> {
  const row = await db().question.findUnique({
    where: { spaceId_number: { spaceId: space.id, number } },
    select: {
      id: true,
      number: true,
      kind: true,
      retiredAt: true,
      text: true,
      html: true,
      askedBy: true,
      askedAt: true,
      askedAtPrecision: true,
      commentCount: true,
    },
  });
  if (!row) throw new NotFound('There is no such question.');
  const html = row.html as Record<string, string>;
  const text = row.text as Record<string, string>;
  const rank = (code: string): number => (code === language ? 0 : code === 'en' ? 1 : 2);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    isRetired: row.retiredAt !== null,
    versions: Object.keys(html)
      .sort((a, b) => rank(a) - rank(b))
      .map((code) => ({
        language: code,
        html: settleHeadings(html[code] as string, 2),
        text: text[code] ?? '',
      })),
    askedBy: row.askedBy,
    askedAt: row.askedAt?.toISOString() ?? null,
    askedAtPrecision: row.askedAtPrecision,
    comments: row.commentCount,
  };
}

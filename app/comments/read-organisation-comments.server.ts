import type { Actor } from '~/accounts/actor';
import { db, type Prisma } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { visibleSpaces } from '~/spaces/visibility.server';
import type { Precision } from '~/ui/moment';
import type { Worded } from '~/ui/worded';
import { openingOf } from './opening';
import { type SaidCursor, type SaidKey, writeSaidKey } from './said-key';
import { spokenComments } from './spoken-comments.server';
import { standingRevision } from './standing-revision';

export const SAID_A_PAGE = 20;

const OPENING_CHARACTERS = 220;

/** A comment that speaks for an organisation, as one line of a list. */
export interface SaidComment {
  number: number;
  /** Number of the question that it answers; null: none. */
  question: number | null;
  posted: { at: string | null; precision: Precision };
  /** How it begins. */
  opening: Worded;
  /** The organisation confirmed whoever wrote it. */
  confirmed: boolean;
  /** Its name is withheld from publication: only the space's team sees that it speaks for the organisation. */
  withheld: boolean;
}

export interface SaidPage {
  /** Newest consultation first, in each the comments by number. */
  spaces: { slug: string; title: Worded; timeZone: string; comments: SaidComment[] }[];
  /** Of all comments, not only those of this page. */
  total: number;
  before: string | null;
  after: string | null;
}

/** What was said for an organisation, where: published comments of the spaces that the actor may see, but none of which the actor may not know for whom it speaks. */
export async function readOrganisationComments(
  actor: Actor,
  organisationId: string,
  cursor: SaidCursor,
  language: string,
): Promise<SaidPage> {
  const said: Prisma.CommentWhereInput = {
    AND: [spokenComments(actor), { voices: { some: { organisationId } } }],
  };
  const backwards = cursor !== null && 'before' in cursor;
  const place = cursor && (await placeOf(actor, 'before' in cursor ? cursor.before : cursor.after));
  const [total, found] = await Promise.all([
    db().comment.count({ where: said }),
    db().comment.findMany({
      where: { AND: [said, place ? beside(place, backwards) : {}] },
      orderBy: [{ spaceId: backwards ? 'asc' : 'desc' }, { number: backwards ? 'desc' : 'asc' }],
      take: SAID_A_PAGE + 1,
      select: {
        spaceId: true,
        number: true,
        language: true,
        postedAt: true,
        postedAtPrecision: true,
        nameWithheld: true,
        question: { select: { number: true } },
        space: { select: { slug: true, title: true, timeZone: true } },
        voices: { where: { organisationId }, select: { confirmed: true } },
        revisions: { ...standingRevision, select: { text: true } },
      },
    }),
  ]);
  const rows = found.slice(0, SAID_A_PAGE);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const isThere = async (where: Prisma.CommentWhereInput) =>
    (await db().comment.findFirst({ where: { AND: [said, where] }, select: { id: true } })) !== null;
  const more = found.length > SAID_A_PAGE;
  const isEarlier = first && cursor && (backwards ? more : await isThere(beside(first, true)));
  const isLater = last && (backwards ? await isThere(beside(last, false)) : more);
  const keyOf = (row: (typeof rows)[number]) => writeSaidKey({ space: row.space.slug, number: row.number });

  const spaces: SaidPage['spaces'] = [];
  for (const { space, ...row } of rows) {
    if (spaces.at(-1)?.slug !== space.slug)
      spaces.push({
        slug: space.slug,
        title: inLanguage(space.title, language),
        timeZone: space.timeZone,
        comments: [],
      });
    spaces.at(-1)?.comments.push({
      number: row.number,
      question: row.question?.number ?? null,
      posted: { at: row.postedAt?.toISOString() ?? null, precision: row.postedAtPrecision },
      opening: { text: openingOf(row.revisions[0]?.text ?? '', OPENING_CHARACTERS), language: row.language },
      confirmed: row.voices[0]?.confirmed ?? false,
      withheld: row.nameWithheld,
    });
  }
  return { spaces, total, before: isEarlier ? keyOf(first) : null, after: isLater ? keyOf(last) : null };
}

interface Place {
  spaceId: string;
  number: number;
}

/** Identifiers of spaces rise with the time at which they were made. */
const beside = ({ spaceId, number }: Place, before: boolean): Prisma.CommentWhereInput => ({
  OR: [
    { spaceId: before ? { gt: spaceId } : { lt: spaceId } },
    { spaceId, number: before ? { lt: number } : { gt: number } },
  ],
});

async function placeOf(actor: Actor, { space: slug, number }: SaidKey): Promise<Place> {
  const space = await db().space.findFirst({
    where: { AND: [visibleSpaces(actor), { slug }] },
    select: { id: true },
  });
  if (!space) throw new BadInput('This address names no comment to go on from.');
  return { spaceId: space.id, number };
}

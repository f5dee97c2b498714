import type { Actor } from '~/accounts/actor';
import type { Prisma } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { CommentView, Speaker } from './comment-view';
import { canReadComment, canReadName } from './permissions';

const speakerColumns = {
  authorName: true,
  authorLabel: true,
  nameWithheld: true,
  voices: {
    orderBy: { position: 'asc' },
    select: { nameAsPrinted: true, confirmed: true, organisation: { select: { stakeholderGroups: true } } },
  },
} satisfies Prisma.CommentSelect;

/** What a page needs to show a comment; the revision is the current one, which has the highest number. */
export const commentColumns = {
  ...speakerColumns,
  id: true,
  number: true,
  path: true,
  depth: true,
  status: true,
  language: true,
  postedAt: true,
  postedAtPrecision: true,
  attachmentMissing: true,
  question: { select: { number: true, text: true } },
  space: { select: { id: true, stage: true } },
  parent: { select: { ...speakerColumns, number: true, status: true } },
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, html: true, text: true } },
} satisfies Prisma.CommentSelect;

type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentColumns }>;
type SpeakerRow = Prisma.CommentGetPayload<{ select: typeof speakerColumns }>;

function speakerOf(actor: Actor, spaceId: string, row: SpeakerRow): Speaker {
  if (canReadName(actor, { nameWithheld: row.nameWithheld, spaceId }) !== undefined)
    return { withheld: true, organisations: [], person: null, label: null };
  return {
    withheld: row.nameWithheld,
    organisations: row.voices.map((voice) => ({
      name: voice.nameAsPrinted,
      stakeholderGroups: voice.organisation.stakeholderGroups,
      confirmed: voice.confirmed,
    })),
    person: row.authorName,
    label: row.authorLabel,
  };
}

/** Shows a comment's row to an actor; `language` is the one in which its question is named. */
export function commentView(actor: Actor, row: CommentRow, language: string): CommentView {
  const [revision] = row.revisions;
  if (!revision) throw new Error(`comment ${row.number} has no revision`);
  const parent = row.parent && { ...row.parent, space: row.space };
  return {
    id: row.id,
    number: row.number,
    path: row.path,
    depth: row.depth,
    status: row.status,
    language: row.language,
    speaker: speakerOf(actor, row.space.id, row),
    posted: { at: row.postedAt?.toISOString() ?? null, precision: row.postedAtPrecision },
    parent:
      parent &&
      (canReadComment(actor, parent) === undefined
        ? { number: parent.number, speaker: speakerOf(actor, row.space.id, parent) }
        : { number: null }),
    question: row.question && { number: row.question.number, text: inLanguage(row.question.text, language) },
    revisionId: revision.id,
    html: revision.html,
    attachmentMissing: row.attachmentMissing,
  };
}

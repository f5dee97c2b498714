import type { Actor } from '~/accounts/actor';
import { placeOf } from '~/accounts/organisation-place';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { Prisma } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { isGone } from './afterwards/tombstone';
import { attachedFiles } from './attached-files/attached-files';
import type { CommentView, Speaker } from './comment-view';
import { markColumns, marksOf } from './marked/mark-columns.server';
import { canReadComment, canReadName, isAuthor } from './permissions';
import { standingRevision } from './standing-revision';

const speakerColumns = {
  authorName: true,
  authorLabel: true,
  nameWithheld: true,
  asTeam: true,
  voices: {
    orderBy: { position: 'asc' },
    select: {
      nameAsPrinted: true,
      confirmed: true,
      source: true,
      organisation: { select: { name: true, slug: true, stakeholderGroups: true } },
    },
  },
  account: { select: { status: true } },
  author: { select: { stakeholderGroup: true, country: true, region: true } },
} satisfies Prisma.CommentSelect;

/** What a page needs to show a comment; the revision is the one that stands. */
export const commentColumns = {
  ...speakerColumns,
  id: true,
  accountId: true,
  number: true,
  path: true,
  depth: true,
  status: true,
  language: true,
  postedAt: true,
  postedAtPrecision: true,
  editedAt: true,
  attachmentMissing: true,
  intake: { select: { channel: true, enteredAt: true } },
  attachments: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      removedAt: true,
      file: { select: { bytes: true, mediaType: true, scan: true } },
    },
  },
  question: { select: { number: true, text: true } },
  block: {
    select: { number: true, position: true, markdown: true, workplan: { select: { language: true } } },
  },
  priority: { select: { term: { select: termColumns } } },
  space: { select: { id: true, stage: true, visibility: true } },
  parent: { select: { ...speakerColumns, number: true, status: true } },
  revisions: { ...standingRevision, select: { id: true, html: true, text: true, redactedFor: true } },
  ...markColumns,
} satisfies Prisma.CommentSelect;

type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentColumns }>;
type SpeakerRow = Prisma.CommentGetPayload<{ select: typeof speakerColumns }>;

const UNNAMED: Speaker = {
  withheld: true,
  asTeam: false,
  organisations: [],
  person: null,
  isFormer: false,
  stakeholderGroup: null,
  place: null,
  label: null,
};

function speakerOf(actor: Actor, spaceId: string, row: SpeakerRow, language: string): Speaker {
  if (canReadName(actor, { nameWithheld: row.nameWithheld, spaceId }) !== undefined)
    return { ...UNNAMED, asTeam: row.asTeam };
  // What the secretariat says of an author is for those who speak for no organisation.
  const alone = row.voices.length === 0 ? row.author : null;
  return {
    withheld: row.nameWithheld,
    asTeam: row.asTeam,
    organisations: row.voices.map((voice) => ({
      // What was assigned afterwards is nowhere printed: it goes by the name of today.
      name: voice.source === 'secretariat' ? voice.organisation.name : voice.nameAsPrinted,
      slug: voice.organisation.slug,
      stakeholderGroups: voice.organisation.stakeholderGroups,
      confirmed: voice.confirmed,
      isAssigned: voice.source === 'secretariat',
    })),
    person: row.authorName,
    isFormer: row.account?.status === 'closed',
    stakeholderGroup: alone?.stakeholderGroup ?? null,
    place: alone && placeOf(alone, language),
    label: row.authorLabel,
  };
}

/** A block's text is shown where the document has it no more: a reader could not look it up. */
const blockView = (block: NonNullable<CommentRow['block']>): CommentView['block'] => ({
  number: block.number,
  place: block.position === null ? null : block.position + 1,
  lastText: block.position === null ? renderMarkdown(block.markdown).text : null,
  language: block.workplan.language,
});

type ParentRow = NonNullable<CommentRow['parent']> & { space: CommentRow['space'] };

/** What a reply says of what it answers: of a comment that is gone only its number, of one that waits not even that. */
function parentView(actor: Actor, parent: ParentRow, language: string): CommentView['parent'] {
  const { number, status, space } = parent;
  if (canReadComment(actor, parent) === undefined)
    return { number, speaker: speakerOf(actor, space.id, parent, language) };
  return isGone(status) ? { number, speaker: null } : { number: null };
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
    speaker: speakerOf(actor, row.space.id, row, language),
    posted: { at: row.postedAt?.toISOString() ?? null, precision: row.postedAtPrecision },
    editedAt: row.editedAt?.toISOString() ?? null,
    parent: parent && parentView(actor, parent, language),
    question: row.question && { number: row.question.number, text: inLanguage(row.question.text, language) },
    block: row.block && blockView(row.block),
    priority: row.priority && termView(row.priority.term, language),
    revisionId: revision.id,
    html: revision.html,
    isOwn: isAuthor(actor, row),
    marked: marksOf(row, revision.redactedFor, language),
    attachmentMissing: row.attachmentMissing,
    intake: row.intake && { channel: row.intake.channel, enteredAt: row.intake.enteredAt.toISOString() },
    files: attachedFiles(actor, row, row.attachments),
  };
}

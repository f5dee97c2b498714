import type { Actor } from '~/accounts/actor';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import { visibleComments } from '~/comments/visibility.server';
import { db } from '~/platform/db.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { CommentLine } from './comment-asks';

/** So many are shown on one page; the exports have all. */
const PROPOSALS_SHOWN = 500;

/** What one or several comments propose in the same words. */
export interface ProposalView {
  title: string;
  /** By number. */
  comments: CommentLine[];
}

export interface ProposalsPage {
  space: SpaceFrame;
  /** What most ask for first, then by arrival. */
  proposals: ProposalView[];
  /** Set where there are more than are shown. */
  shown: number | null;
}

/** The proposals of the comments of a space that the actor may read. Throws `NotFound`. */
export async function readProposals(actor: Actor, slug: string, language: string): Promise<ProposalsPage> {
  const space = await readSpaceFrame(actor, slug, language);
  const rows = await db().proposal.findMany({
    where: { comment: { AND: [visibleComments(actor), { spaceId: space.id, status: 'published' }] } },
    orderBy: [{ comment: { number: 'asc' } }, { position: 'asc' }],
    take: PROPOSALS_SHOWN + 1,
    select: { title: true, comment: { select: commentColumns } },
  });
  const groups = new Map<string, ProposalView>();
  for (const { title, comment } of rows.slice(0, PROPOSALS_SHOWN)) {
    const group = groups.get(alike(title)) ?? { title, comments: [] };
    groups.set(alike(title), group);
    const { id, number, language: own, speaker } = commentView(actor, comment, language);
    if (group.comments.at(-1)?.id !== id) group.comments.push({ id, number, language: own, speaker });
  }
  return {
    space,
    proposals: [...groups.values()].sort((a, b) => b.comments.length - a.comments.length),
    shown: rows.length > PROPOSALS_SHOWN ? PROPOSALS_SHOWN : null,
  };
}

/** Titles that differ in nothing but capitals, accents and signs are the same proposal. */
const alike = (title: string): string =>
  (
    title
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [title]
  ).join(' ');

/** How many proposals published comments of a space make. */
export const countProposals = (spaceId: string): Promise<number> =>
  db().proposal.count({ where: { comment: { spaceId, status: 'published' } } });

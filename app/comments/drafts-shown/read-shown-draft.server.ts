import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Forbidden, NotFound, SignInNeeded } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { readSubject } from '../writing/read-subject.server';
import type { WritingPlace } from '../writing/writing-place';
import type { ShownDraft } from './draft-share';
import { findShare } from './find-share.server';
import { readRemarks } from './read-remarks.server';

/** The draft that a link shows, as it would look, with the remarks of all colleagues. Throws `LinkGone`. */
export async function readShownDraft(
  actor: Actor,
  secret: string,
  language: string,
  now: Date,
): Promise<ShownDraft> {
  const share = await findShare(db(), secret, now);
  const { draft } = share;
  const changed = await db().draftShare.findFirst({
    where: { draftId: draft.id, changedAt: { not: null } },
    orderBy: { changedAt: 'desc' },
    select: { name: true, changedAt: true },
  });
  return {
    colleague: share.name,
    mayEdit: share.mayEdit,
    author: draft.account.name,
    about: await readAbout(actor, draft.space.slug, draft.place, language),
    timeZone: draft.space.timeZone,
    interests: draft.content.interests,
    markdown: draft.content.text,
    html: renderMarkdown(draft.content.text).html,
    language: draft.content.language ?? '',
    mark: draft.mark,
    savedAt: draft.savedAt.toISOString(),
    expiresAt: share.expiresAt.toISOString(),
    changedBy: changed?.changedAt ? { name: changed.name, at: changed.changedAt.toISOString() } : null,
    remarks: await readRemarks(db(), draft.id),
  };
}

/** What it is about, as far as who looks may read that anyway: a link to a draft opens nothing else of a space. */
async function readAbout(
  actor: Actor,
  slug: string,
  place: WritingPlace,
  language: string,
): Promise<ShownDraft['about']> {
  try {
    const space = await readSpaceFrame(actor, slug, language);
    const subject = await readSubject(actor, space, place, language);
    return { space: { slug: space.slug, title: space.title }, subject };
  } catch (error) {
    if ([NotFound, SignInNeeded, Forbidden].some((kind) => error instanceof kind)) return null;
    throw error;
  }
}

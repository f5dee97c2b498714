import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { SignInNeeded } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { findPlace } from '../writing/find-place.server';
import type { WritingPlace } from '../writing/writing-place';
import type { RemarkView, ShareView } from './draft-share';
import { readRemarks } from './read-remarks.server';

/** The page on which an author shows a draft to colleagues and reads what they say. */
export interface SharePage {
  space: SpaceFrame;
  place: WritingPlace;
  /** Whether there is a text to show. */
  isWritten: boolean;
  shares: ShareView[];
  remarks: RemarkView[];
}

/** Reads who is shown a draft of the actor's own, and what they said of it. Throws `SignInNeeded` and `NotFound`. */
export async function readSharePage(
  actor: Actor,
  { slug, place }: { slug: string; place: WritingPlace },
  language: string,
  now: Date,
): Promise<SharePage> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to show a draft of yours.');
  const space = await readSpaceFrame(actor, slug, language);
  await findPlace(db(), actor, slug, place);
  const draft = await findOwnDraft(db(), actor, slug, place);
  const rows = draft
    ? await db().draftShare.findMany({
        where: { draftId: draft.id },
        orderBy: [{ sharedAt: 'asc' }, { id: 'asc' }],
      })
    : [];
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    space,
    place,
    isWritten: draft !== null && draft.content.text.trim() !== '',
    shares: rows.map((row) => ({
      id: row.id,
      name: row.name,
      mayEdit: row.mayEdit,
      sharedAt: row.sharedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      openedAt: iso(row.openedAt),
      changedAt: iso(row.changedAt),
      state: row.withdrawnAt ? 'withdrawn' : row.expiresAt <= now ? 'expired' : 'open',
    })),
    remarks: draft ? await readRemarks(db(), draft.id) : [],
  };
}

/** What the page of writing says of a draft that was shown: remarks that wait, and who changed the text last. */
export interface DraftClearance {
  remarks: number;
  changedBy: { name: string; at: string } | null;
}

/** What colleagues have done with a draft of the actor's own. */
export async function readClearance(actor: Actor, draftId: string): Promise<DraftClearance> {
  if (actor.kind !== 'person') return { remarks: 0, changedBy: null };
  const draft = { id: draftId, accountId: actor.accountId };
  const remarks = await db().draftRemark.count({ where: { settledAt: null, share: { draft } } });
  const changed = await db().draftShare.findFirst({
    where: { draft, changedAt: { not: null } },
    orderBy: { changedAt: 'desc' },
    select: { name: true, changedAt: true },
  });
  return {
    remarks,
    changedBy: changed?.changedAt ? { name: changed.name, at: changed.changedAt.toISOString() } : null,
  };
}

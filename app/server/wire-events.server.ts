import type {} from '~/comments/afterwards/edit-comment.server';
import type {} from '~/comments/afterwards/withdraw-comment.server';
import { moveCoSignatures } from '~/comments/co-signing/move-co-signatures.server';
import { moveVoices } from '~/comments/move-voices.server';
import { noteMembershipChange } from '~/comments/note-membership-change.server';
import { noteOrganisationChange } from '~/comments/note-organisation-change.server';
import { releaseComments } from '~/comments/release-comments.server';
import { indexComments } from '~/comments/search/index-comments.server';
import { indexQuestions } from '~/comments/search/index-questions.server';
import { indexWorkplan } from '~/comments/search/index-workplan.server';
import type {} from '~/comments/withdraw-received-comment.server';
import { releaseModeration } from '~/moderation/own-decisions/release-moderation.server';
import type {} from '~/moderation/tell-of-decision.server';
import { onPlatformEvent, onSpaceEvent } from '~/platform/events.server';
import { moveInvitations } from '~/spaces/invitations/move-invitations.server';
import { releaseInvitations } from '~/spaces/invitations/release-invitations.server';
import { linkPriorities } from '~/spaces/link-priorities.server';
import { carryExcerpts } from '~/tagging/carry-excerpts.server';
import { recogniseComments } from '~/tagging/recognise-comments.server';
import type {} from '~/tagging/refresh-recognition.server';
import { tagByPlace } from '~/tagging/tag-by-place.server';
import { updateTermCounts } from '~/tagging/update-term-counts.server';

const holder = globalThis as typeof globalThis & { plenaryEventsWired?: boolean };

/** Who hears of what. Each handler runs in the transaction of the write that caused it. */
export function wireEvents(): void {
  if (holder.plenaryEventsWired) return;
  holder.plenaryEventsWired = true;
  onSpaceEvent('comments-posted', async (tx, { spaceId, data }, clock) => {
    await tagByPlace(tx, clock, spaceId, data.numbers);
    await recogniseComments(tx, clock, spaceId, data.numbers);
  });
  onSpaceEvent('workplan-published', (tx, event, clock) => recogniseComments(tx, clock, event.spaceId));
  onSpaceEvent('recogniser-changed', (tx, event, clock) => recogniseComments(tx, clock, event.spaceId));
  onSpaceEvent('framework-changed', async (tx, event, clock) => {
    const workplan = await tx.workplan.findUnique({
      where: { spaceId: event.spaceId },
      select: { id: true },
    });
    if (workplan) await linkPriorities(tx, workplan.id);
    await recogniseComments(tx, clock, event.spaceId);
  });
  onSpaceEvent('comments-posted', (tx, { spaceId, data }) => indexComments(tx, spaceId, data.numbers));
  onSpaceEvent('file-attached', (tx, { spaceId, data }) => indexComments(tx, spaceId, [data.number]));
  // Its text may have been read with another comment.
  onSpaceEvent('file-attached', (tx, { spaceId, data }, clock) =>
    recogniseComments(tx, clock, spaceId, [data.number]),
  );
  onSpaceEvent('file-quarantined', (tx, { spaceId, data }, clock) =>
    recogniseComments(tx, clock, spaceId, [data.number]),
  );
  onSpaceEvent('questions-asked', (tx, { spaceId, data }) => indexQuestions(tx, spaceId, data.numbers));
  onSpaceEvent('question-edited', (tx, { spaceId, data }) => indexQuestions(tx, spaceId, [data.number]));
  onSpaceEvent('workplan-published', (tx, { spaceId }) => indexWorkplan(tx, spaceId));
  onSpaceEvent('voices-changed', (tx, event) => updateTermCounts(tx, event.spaceId));
  onPlatformEvent('organisations-merging', moveCoSignatures);
  onPlatformEvent('organisations-merging', moveVoices);
  onPlatformEvent('organisations-merging', moveInvitations);
  onPlatformEvent('organisation-changed', noteOrganisationChange);
  onPlatformEvent('membership-changed', noteMembershipChange);
  onPlatformEvent('account-closed', (tx, { accountId }, clock) => releaseComments(tx, clock, accountId));
  onPlatformEvent('account-closed', releaseInvitations);
  onPlatformEvent('account-closed', (tx, { accountId }, clock) => releaseModeration(tx, clock, accountId));
  onSpaceEvent('comments-released', (tx, { spaceId }) => updateTermCounts(tx, spaceId));
  onSpaceEvent('comment-edited', async (tx, { spaceId, data: { number } }, clock) => {
    await carryExcerpts(tx, clock, spaceId, [number]);
    await recogniseComments(tx, clock, spaceId, [number]);
    await indexComments(tx, spaceId, [number]);
  });
  onSpaceEvent('comments-decided', async (tx, { spaceId, data: { rewrote } }, clock) => {
    if (rewrote.length > 0) {
      await carryExcerpts(tx, clock, spaceId, rewrote);
      await recogniseComments(tx, clock, spaceId, rewrote);
      await indexComments(tx, spaceId, rewrote);
    } else await updateTermCounts(tx, spaceId);
  });
  onSpaceEvent('comment-withdrawn-by-author', (tx, { spaceId }) => updateTermCounts(tx, spaceId));
  onSpaceEvent('comment-withdrawn', (tx, { spaceId }) => updateTermCounts(tx, spaceId));
}

import { moveVoices } from '~/comments/move-voices.server';
import { noteMembershipChange } from '~/comments/note-membership-change.server';
import { noteOrganisationChange } from '~/comments/note-organisation-change.server';
import { releaseComments } from '~/comments/release-comments.server';
import type {} from '~/comments/withdraw-received-comment.server';
import { onPlatformEvent, onSpaceEvent } from '~/platform/events.server';
import { moveInvitations } from '~/spaces/invitations/move-invitations.server';
import { releaseInvitations } from '~/spaces/invitations/release-invitations.server';
import { linkPriorities } from '~/spaces/link-priorities.server';
import { recogniseComments } from '~/tagging/recognise-comments.server';
import type {} from '~/tagging/refresh-recognition.server';
import { updateTermCounts } from '~/tagging/update-term-counts.server';

const holder = globalThis as typeof globalThis & { plenaryEventsWired?: boolean };

/** Who hears of what. Each handler runs in the transaction of the write that caused it. */
export function wireEvents(): void {
  if (holder.plenaryEventsWired) return;
  holder.plenaryEventsWired = true;
  onSpaceEvent('comments-posted', (tx, event, clock) =>
    recogniseComments(tx, clock, event.spaceId, event.data.numbers),
  );
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
  onSpaceEvent('voices-changed', (tx, event) => updateTermCounts(tx, event.spaceId));
  onPlatformEvent('organisations-merging', moveVoices);
  onPlatformEvent('organisations-merging', moveInvitations);
  onPlatformEvent('organisation-changed', noteOrganisationChange);
  onPlatformEvent('membership-changed', noteMembershipChange);
  onPlatformEvent('account-closed', (tx, { accountId }, clock) => releaseComments(tx, clock, accountId));
  onPlatformEvent('account-closed', releaseInvitations);
  onSpaceEvent('comments-released', (tx, { spaceId }) => updateTermCounts(tx, spaceId));
  onSpaceEvent('comment-withdrawn', (tx, { spaceId }) => updateTermCounts(tx, spaceId));
}

import { onSpaceEvent } from '~/platform/events.server';
import { linkPriorities } from '~/spaces/link-priorities.server';
import { recogniseComments } from '~/tagging/recognise-comments.server';
import type {} from '~/tagging/refresh-recognition.server';

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
}

import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { draftOfWorkplanFile } from '~/spaces/draft-of-workplan-file';
import { type DraftDocument, draftDocumentSchema } from '~/spaces/workplan-draft';
import { workplanSchema } from '~/spaces/workplan-schema';
import { makeAccount, makeSpace } from '../../support/factories';

/** Two priorities, and four blocks: introduction, first, first, second. */
export const SMALL_DRAFT: DraftDocument = draftOfWorkplanFile(
  workplanSchema.parse({
    title: 'Workplan 2027-2028',
    priorities: [
      { code: 'O6', title: 'Climate', group: 'ongoing', leads: ['IOM', 'ILO'], objectives: [2, 5] },
      { code: 'N1', title: 'Women on the move', group: 'new', activities: ['Listen', 'Publish'] },
    ],
    blocks: [
      { text: 'What this is.' },
      { text: 'Of climate.', priority: 'O6' },
      { text: '- one\n- two\n\nAnd more.', priority: 'O6' },
      { text: 'Of women.', priority: 'N1' },
    ],
  }),
);

/** A space whose workplan is being drafted, and its officer. */
export async function makeDraft(document: DraftDocument = SMALL_DRAFT) {
  const { id: spaceId, slug } = await makeSpace({ stage: 'draft' });
  const now = systemClock.now();
  await db().workplanDraft.create({ data: { spaceId, document, startedAt: now, updatedAt: now } });
  const { id: accountId, person: officer } = await makeAccount({ role: 'secretariat' });
  return { spaceId, slug, officer, accountId };
}

/** The draft of a space as it rests in the database. */
export async function draftOf(spaceId: string): Promise<{ document: DraftDocument; revision: number }> {
  const { document, revision } = await db().workplanDraft.findUniqueOrThrow({ where: { spaceId } });
  return { document: draftDocumentSchema.parse(document), revision };
}

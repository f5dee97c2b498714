import { operator } from '~/accounts/actor';
import { storeFile } from '~/attachments/store-file.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { draftOfWorkplanFile } from '~/spaces/draft-of-workplan-file';
import { publishWorkplanDraft } from '~/spaces/publish-workplan-draft.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { workplanSchema } from '~/spaces/workplan-schema';

/** A paragraph, and the code of its priority where it has one. */
type Text = string | [priority: string, text: string];

/** A workplan about harbours as a draft: two priorities unless others are given, and the text. */
export function draftWith(
  texts: Text[],
  given: { title?: string; priorities?: Record<string, unknown>[] } = {},
): DraftDocument {
  const { title = 'Draft workplan', priorities = PRIORITIES } = given;
  const blocks = texts.map((text) =>
    typeof text === 'string' ? { text } : { priority: text[0], text: text[1] },
  );
  return draftOfWorkplanFile(workplanSchema.parse({ title, priorities, blocks }));
}

const PRIORITIES = [
  { code: 'N2', title: 'Registers of missing seafarers', leads: ['Harbour board'], timeline: '2027' },
  { code: 'N5', title: 'Apprenticeships in harbour towns' },
];

/** Puts a draft on a space's desk; a file, where one is given, is the document it was read from. */
export async function makeDraft(
  spaceId: string,
  document: DraftDocument,
  file?: { name: string; bytes: Buffer },
): Promise<void> {
  const source = file
    ? await inTransaction((tx) =>
        storeFile(tx, systemClock, file, { types: ['txt', 'csv', 'docx'], bytes: 1_000_000 }),
      )
    : null;
  const now = new Date();
  const draft = {
    document,
    pairs: [],
    fileName: source?.name ?? null,
    fileSha256: source?.sha256 ?? null,
    startedAt: now,
    updatedAt: now,
    revision: 1,
  };
  await db().workplanDraft.upsert({ where: { spaceId }, create: { spaceId, ...draft }, update: draft });
}

/** Publishes a draft as the next version of a space's workplan. Returns the version's number. */
export async function publishDraft(
  space: { id: string; slug: string },
  document: DraftDocument,
  file?: { name: string; bytes: Buffer },
): Promise<number> {
  await makeDraft(space.id, document, file);
  const { version } = await inTransaction((tx) =>
    publishWorkplanDraft(tx, systemClock, operator, { slug: space.slug, revision: 1 }),
  );
  return version;
}

/** The blocks of a space's workplan by their number: place (null: gone) and text. */
export async function blocksOf(spaceId: string): Promise<Map<number, [place: number | null, text: string]>> {
  const rows = await db().block.findMany({
    where: { workplan: { spaceId } },
    orderBy: { number: 'asc' },
    select: { number: true, position: true, markdown: true },
  });
  return new Map(
    rows.map(({ number, position, markdown }) => [
      number,
      [position === null ? null : position + 1, markdown],
    ]),
  );
}

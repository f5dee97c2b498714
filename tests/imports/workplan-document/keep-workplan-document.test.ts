import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '~/accounts/actor';
import { keepWorkplanDocument } from '~/imports/workplan-document/keep-workplan-document.server';
import { readDraftFile } from '~/imports/workplan-document/read-draft-file.server';
import { db } from '~/platform/db.server';
import { Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { draftDocumentSchema } from '~/spaces/workplan-draft';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { useFileStore } from '../../support/file-store';
import { docxOf } from './compose-docx';

useDatabase();
useFileStore();

const sent = (slug: string, name: string, bytes: Uint8Array | string, replace = false) => ({
  slug,
  file: { name, bytes: Buffer.from(bytes as string) },
  replace,
});
const PLAN = '# Plan\n\n## Priority 1: Sea\n\nLeads: IOM\n\nWords of the sea.\n';

async function scene() {
  const { id, slug } = await makeSpace({ languages: ['fr'] });
  const { person: officer } = await makeAccount({ role: 'secretariat' });
  const draft = async () => {
    const row = await db().workplanDraft.findUnique({ where: { spaceId: id } });
    return row && { ...row, document: draftDocumentSchema.parse(row.document) };
  };
  return { id, slug, officer, draft };
}

describe('the document of a workplan', () => {
  test('is read into a draft and kept as it was sent', async () => {
    const { slug, officer, draft } = await scene();
    const bytes = await docxOf([{ heading: 1, text: 'Priority 1: Sea' }, { text: 'Words.' }], 'Plan');
    await perform(keepWorkplanDocument, officer, sent(slug, 'my/../plan.docx', bytes));
    const row = await draft();
    expect(row).toMatchObject({ fileName: 'plan.docx', revision: 1 });
    expect(row?.document.priorities.map(({ title }) => title)).toEqual(['Sea']);
    const kept = await readDraftFile(officer, slug);
    expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true);
    expect(kept.name).toBe('plan.docx');
  });

  test('replaces a draft in progress only where that was said, and who has that draft open is told', async () => {
    const { slug, officer, draft } = await scene();
    await perform(keepWorkplanDocument, officer, sent(slug, 'plan.md', PLAN));
    const again = perform(keepWorkplanDocument, officer, sent(slug, 'other.md', '# Other\n\nWords.'));
    const refusal = await again.catch((error: unknown) => error);
    expect((refusal as InvalidField).field).toBe('replace');
    expect((await draft())?.fileName).toBe('plan.md');
    await perform(keepWorkplanDocument, officer, sent(slug, 'other.md', '# Other\n\nWords.', true));
    expect(await draft()).toMatchObject({ fileName: 'other.md', revision: 2, pairs: [] });
  });

  test('that cannot be read is refused at its field, and nothing is kept of it', async () => {
    const { slug, officer, draft } = await scene();
    const files = await db().storedFile.count();
    for (const [name, bytes] of [
      ['plan.docx', 'no zip'],
      ['plan.exe', 'MZ'],
      ['plan.md', new Uint8Array([0xff, 0xfe, 0x41, 0])],
      ['plan.csv', 'Title;Leads\n"Sea;IOM'],
      ['plan.json', '{"title":"T","priorities":[{"code":"A","title":"x"},{"code":"a","title":"y"}]}'],
    ] as const) {
      const refusal = await perform(keepWorkplanDocument, officer, sent(slug, name, bytes as string)).catch(
        (error: unknown) => error,
      );
      expect(refusal, name).toBeInstanceOf(InvalidField);
      expect((refusal as InvalidField).field, name).toBe('file');
    }
    expect(await draft()).toBeNull();
    expect(await db().storedFile.count()).toBe(files);
    await expect(readDraftFile(officer, slug)).rejects.toThrow(NotFound);
  });

  test('is the secretariat’s to send and to take away', async () => {
    const { id, slug, draft } = await scene();
    const { person: moderator } = await makeAccount({ moderates: [id] });
    for (const actor of [anonymous, moderator] satisfies Actor[]) {
      await expect(perform(keepWorkplanDocument, actor, sent(slug, 'plan.md', PLAN))).rejects.toThrow(
        Forbidden,
      );
      await expect(readDraftFile(actor, slug)).rejects.toThrow(Forbidden);
    }
    expect(await draft()).toBeNull();
  });
});

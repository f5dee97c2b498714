import { describe, expect, test } from 'vitest';
import { storeFile } from '~/attachments/store-file.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { enqueue } from '~/platform/jobs.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeOrganisation, makeSpace } from '../../support/factories';
import { useFileStore } from '../../support/file-store';
import { PUBLIC_URL, useMail } from '../../support/mailed';

useDatabase();
const mail = useMail();
useFileStore();

const TAKEN = { types: ['txt'], bytes: 1_000 };

type Given = Parameters<typeof makeComments>[1][number] & { file?: { name: string; bytes: Uint8Array } };

async function receiptOf({ file, ...given }: Given, reason?: string) {
  const space = await makeSpace({ title: { en: 'Harbours of tomorrow' } });
  const { id: accountId, email } = await makeAccount({ name: 'Rosa Author' });
  await makeComments(space.id, [given]);
  const { id } = await db().comment.findFirstOrThrow({ where: { spaceId: space.id } });
  await db().comment.update({ where: { id }, data: { accountId } });
  const { id: revisionId } = await db().commentRevision.findFirstOrThrow({ where: { commentId: id } });
  if (reason)
    await db().commentHold.create({
      data: { id, commentId: id, revisionId, position: 0, reason, values: {}, heldAt: new Date() },
    });
  if (file) {
    const { sha256 } = await inTransaction((tx) => storeFile(tx, systemClock, file, TAKEN));
    await db().attachment.create({
      data: {
        id,
        commentId: id,
        sha256,
        name: file.name,
        position: 0,
        addedAt: new Date(),
        actorId: accountId,
      },
    });
  }
  await inTransaction((tx) => enqueue(tx, 'mail-receipt', { commentId: id }));
  const [received] = await mail.received();
  return { space, email, mail: received, text: received?.text?.replace(/\s+/g, ' ') ?? '' };
}

describe('the receipt of a comment', () => {
  test('has its number, that it is published, its words and its address', async () => {
    const {
      space,
      mail: received,
      text,
    } = await receiptOf({ markdown: 'First line.\n\n- second <b>line</b>' });
    expect(received?.subject).toBe('Comment 1 in “Harbours of tomorrow” has arrived');
    expect(text).toContain('It is published.');
    expect(text).toContain('First line. - second <b>line</b>');
    expect(text).toContain(`${PUBLIC_URL}/spaces/${space.slug}/comments/1`);
  });

  test('says why it waits, in words that blame nobody', async () => {
    const { text } = await receiptOf({ status: 'pending' }, 'firstComments');
    expect(text).toContain('a moderator looks at it first');
    expect(text).toContain('among your first here');
  });

  test('names for whom it was written, its files and what it refers to, and leads to the author’s comments', async () => {
    const { mail: received, text } = await receiptOf({
      markdown: 'We support GCM Objective 8 and, once more, GCM Objective 8.',
      voices: [
        {
          organisationId: await makeOrganisation({ name: 'Harbour Union' }),
          nameAsPrinted: 'Harbour Union',
          confirmed: true,
        },
      ],
      file: { name: 'position paper.txt', bytes: Buffer.from('Our paper.') },
    });
    expect(text).toContain('On behalf of: Harbour Union');
    expect(text).toContain('Files: position paper.txt');
    expect(text).toContain('Refers to: GCM 8');
    expect(text.match(/GCM 8/g)).toHaveLength(1);
    expect(text).not.toContain('Asked to sign');
    expect(received?.html).toContain(`<a href="${PUBLIC_URL}/account/comments"`);
  });

  test('says that the name is withheld, where its author asked for that', async () => {
    const { text } = await receiptOf({ nameWithheld: true });
    expect(text).toContain('Your name is withheld from publication');
  });
});

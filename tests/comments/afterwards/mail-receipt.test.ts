import { describe, expect, test } from 'vitest';
import { db, inTransaction } from '~/platform/db.server';
import { enqueue } from '~/platform/jobs.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeComments, makeSpace } from '../../support/factories';
import { PUBLIC_URL, useMail } from '../../support/mailed';

useDatabase();
const mail = useMail();

async function receiptOf(given: Parameters<typeof makeComments>[1][number], reason?: string) {
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

  test('says that the name is withheld, where its author asked for that', async () => {
    const { text } = await receiptOf({ nameWithheld: true });
    expect(text).toContain('Your name is withheld from publication');
  });
});

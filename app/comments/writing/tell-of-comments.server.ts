import type { Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/jobs.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Tells the people of the organisations that a comment names as signing with it. */
    'mail-co-signatories': { commentId: string };
  }
}

/** Has the mails sent that follow a new comment: the receipt to its author, the question to those who are asked to sign. In the transaction of the posting. */
export async function tellOfComments(tx: Tx, commentIds: string[]): Promise<void> {
  for (const commentId of commentIds) await enqueue(tx, 'mail-receipt', { commentId });
  await askCoSignatories(tx, commentIds);
}

/** Has the mails sent that ask whoever a comment names as signing with it. */
export async function askCoSignatories(tx: Tx, commentIds: string[]): Promise<void> {
  for (const commentId of commentIds) {
    const asked = await tx.coSignature.count({ where: { commentId, state: 'asked' } });
    if (asked > 0) await enqueue(tx, 'mail-co-signatories', { commentId });
  }
}

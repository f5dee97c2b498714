import type { Tx } from '~/platform/db.server';

/** The version of the privacy notice that stands now. There is always one: the first comes with the software. */
export async function currentNoticeVersion(tx: Tx): Promise<number> {
  const { version } = await tx.privacyNotice.findFirstOrThrow({
    orderBy: { version: 'desc' },
    select: { version: true },
  });
  return version;
}

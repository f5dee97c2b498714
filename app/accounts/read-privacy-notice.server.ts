import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

/** A version of the privacy notice, with the list of all of them. */
export interface NoticeView {
  version: number;
  isCurrent: boolean;
  markdown: string;
  html: string;
  /** BCP 47. */
  language: string;
  /** ISO. */
  publishedAt: string;
  /** Newest first. */
  versions: { version: number; publishedAt: string }[];
}

/** The privacy notice that stands now, or an earlier one by its number. Throws `NotFound` for a number that there is not. */
export async function readPrivacyNotice(version?: number): Promise<NoticeView> {
  const all = await db().privacyNotice.findMany({
    orderBy: { version: 'desc' },
    select: { version: true, publishedAt: true },
  });
  const current = all[0]?.version;
  const notice = await db().privacyNotice.findUnique({
    where: { version: version ?? current ?? 0 },
    select: { version: true, markdown: true, html: true, language: true, publishedAt: true },
  });
  if (!notice) throw new NotFound('There is no such version of the privacy notice.');
  return {
    ...notice,
    isCurrent: notice.version === current,
    publishedAt: notice.publishedAt.toISOString(),
    versions: all.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
  };
}

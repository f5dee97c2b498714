import { db } from '~/platform/db.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { Actor } from './actor';
import { ownAccountId } from './own-account';
import { noticeChanges } from './privacy-notice';
import { type NoticeView, readPrivacyNotice } from './read-privacy-notice.server';

/** The newest version a person agreed to; null: none yet. `at` is ISO. */
export type AgreedNotice = { version: number; at: string } | null;

export interface ConsentView {
  notice: Omit<NoticeView, 'markdown'>;
  agreed: AgreedNotice;
  /** What differs from the version agreed to, as HTML; null where there is nothing to compare. */
  changes: { added: string[]; removed: string[] } | null;
}

/** The current notice beside what a person agreed to before. */
export async function readConsent(actor: Actor): Promise<ConsentView> {
  const accountId = ownAccountId(actor);
  const { markdown, ...notice } = await readPrivacyNotice();
  const agreed = await agreedNotice(accountId);
  if (!agreed || agreed.version === notice.version) return { notice, agreed, changes: null };
  const { added, removed } = noticeChanges((await readPrivacyNotice(agreed.version)).markdown, markdown);
  const htmlOf = (paragraphs: string[]) => paragraphs.map((one) => renderMarkdown(one).html);
  return { notice, agreed, changes: { added: htmlOf(added), removed: htmlOf(removed) } };
}

async function agreedNotice(accountId: string): Promise<AgreedNotice> {
  const consent = await db().consent.findFirst({
    where: { accountId },
    orderBy: { noticeVersion: 'desc' },
    select: { noticeVersion: true, at: true },
  });
  return consent && { version: consent.noticeVersion, at: consent.at.toISOString() };
}

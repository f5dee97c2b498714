import { ensure } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { Actor } from './actor';
import { canEditPrivacyNotice } from './permissions';
import { noticeChanges, placeholdersIn } from './privacy-notice';
import { readPrivacyNotice } from './read-privacy-notice.server';

/** A notice that is being written, as it would be published. */
export interface NoticePreview {
  html: string;
  language: string;
  /** Against the current version, as HTML. */
  changes: { added: string[]; removed: string[] };
  /** What is still to be filled in, as it is written. */
  placeholders: string[];
}

/** Renders a notice for who is writing it, and says what differs from the one that stands; writes nothing. */
export async function previewPrivacyNotice(actor: Actor, markdown: string): Promise<NoticePreview> {
  ensure(canEditPrivacyNotice(actor));
  const current = await readPrivacyNotice();
  const { added, removed } = noticeChanges(current.markdown, markdown);
  const htmlOf = (paragraphs: string[]) => paragraphs.map((one) => renderMarkdown(one).html);
  return {
    html: renderMarkdown(markdown).html,
    language: current.language,
    changes: { added: htmlOf(added), removed: htmlOf(removed) },
    placeholders: placeholdersIn(markdown),
  };
}

/** Far more than a notice that anybody reads. */
export const NOTICE_LENGTH = 60_000;
/** What the form's body may weigh: such a text in any script, as a form sends it. */
export const NOTICE_BYTES = 1024 * 1024;
/** What the database can count to. */
export const NOTICE_VERSION_MOST = 2_147_483_646;

/** What the notice that comes with the software leaves to the operator: `[FILL IN: who runs it]`. */
const PLACEHOLDER = /\[FILL IN:[^\]]*\]/g;

/** The places of a notice that still wait to be filled in, as they are written. */
export const placeholdersIn = (markdown: string): string[] => markdown.match(PLACEHOLDER) ?? [];

/** How one version differs from another, by whole paragraphs of Markdown. */
export interface NoticeChanges {
  /** In the newer one only: new, or written otherwise. */
  added: string[];
  /** In the older one only. */
  removed: string[];
}

/** The paragraphs that two versions do not share. One that only moved is in neither list: it says the same. */
export function noticeChanges(older: string, newer: string): NoticeChanges {
  const [before, after] = [paragraphsOf(older), paragraphsOf(newer)];
  return {
    added: after.filter((paragraph) => !before.includes(paragraph)),
    removed: before.filter((paragraph) => !after.includes(paragraph)),
  };
}

/** Paragraphs, and the items of lists: an item is what people compare. */
const paragraphsOf = (markdown: string): string[] =>
  markdown
    .split(/\n\s*\n|\n(?=[-*] )/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

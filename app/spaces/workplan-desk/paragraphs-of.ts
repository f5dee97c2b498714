import { marked } from 'marked';

/**
 * A text in Markdown cut into its parts: paragraphs, lists, tables, headings, each whole. Together they have every word of it; a heading stays
 * with what it stands over.
 */
export function paragraphsOf(markdown: string): string[] {
  const parts: string[] = [];
  let heading = '';
  for (const { type, raw } of marked.lexer(markdown, { gfm: true, breaks: true })) {
    if (raw.trim() === '') continue;
    if (type === 'heading') heading += `${raw.trim()}\n\n`;
    else {
      parts.push(`${heading}${raw.trim()}`);
      heading = '';
    }
  }
  return heading === '' ? parts : [...parts, heading.trim()];
}

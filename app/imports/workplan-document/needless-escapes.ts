import { renderMarkdown } from '~/platform/text/markdown.server';

/** Longer texts are rarely edited by hand, and are rendered for each kind of sign. */
const LONGEST = 20_000;
/** Kinds of escapes, each tried by itself: some are needed where others are not. A line break needs none: lines stay lines. */
const ESCAPES = [/\\(?=\n)/g, /\\(?=[.)])/g, /\\(?=\*)/g, /\\(?=_)/g, /\\(?=[[|~`<&@:])/g];

/** Markdown without the backslashes that change nothing: who edits it reads "4." and not "4\.". It renders to the same HTML. */
export function withoutNeedlessEscapes(markdown: string): string {
  if (!markdown.includes('\\') || markdown.length > LONGEST) return markdown;
  const { html } = renderMarkdown(markdown);
  let plain = markdown;
  for (const sign of ESCAPES) {
    const tried = plain.replace(sign, '');
    if (tried !== plain && renderMarkdown(tried).html === html) plain = tried;
  }
  return plain;
}

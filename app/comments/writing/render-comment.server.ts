import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { countShown } from '~/platform/text/count-characters.server';
import { fromPaste } from '~/platform/text/from-paste';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { COMMENT_CHARACTERS_MOST } from '../text-length';

/**
 * A comment's Markdown as it is kept and as it will be shown: lists that were pasted from a word processor are lists. Throws `InvalidField` of `text` where it says nothing (unless `mayBeEmpty`) or is longer than
 * 20,000 characters as the reader counts, and `BadInput` where it cannot be rendered.
 */
export function renderComment(
  typed: string,
  { mayBeEmpty = false } = {},
): { markdown: string; html: string; text: string } {
  const markdown = fromPaste(typed);
  const rendered = renderMarkdown(markdown);
  if (rendered.text.trim() === '' && !mayBeEmpty) throw new InvalidField('text', says('required'));
  const count = countShown(rendered.text);
  if (count > COMMENT_CHARACTERS_MOST)
    throw new InvalidField('text', says('commentTooLong', { count, most: COMMENT_CHARACTERS_MOST }));
  return { markdown, ...rendered };
}

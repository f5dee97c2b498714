import { fromHtml } from 'hast-util-from-html';
import { marked } from 'marked';

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Bullets are drawn by the list itself, so they count as no word on either side. */
const BULLET = /^[•◦▪‣]$/u;

/** The HTML of some Markdown, single line breaks kept or not. */
export function renderedHtml(markdown: string, breaks = false): string {
  return marked.parse(markdown, { async: false, gfm: true, breaks });
}

/** The words a reader sees in rendered Markdown, the numbers of numbered lists included. */
export function renderedWords(markdown: string, breaks = false): string[] {
  return plainWords(textOf(fromHtml(renderedHtml(markdown, breaks), { fragment: true }) as Node));
}

/** The words of a plain text. */
export function plainWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && !BULLET.test(word));
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  const children = node.children ?? [];
  if (node.tagName === 'br') return '\n';
  if (node.tagName !== 'ol') {
    const inline = node.tagName === undefined || ['a', 'em', 'strong', 'code', 'del'].includes(node.tagName);
    const text = children.map(textOf).join('');
    return inline ? text : `\n${text}\n`;
  }
  let number = Number(node.properties?.start ?? 1);
  return children
    .map((child) => (child.tagName === 'li' ? `\n${number++}. ${textOf(child)}` : textOf(child)))
    .join('');
}

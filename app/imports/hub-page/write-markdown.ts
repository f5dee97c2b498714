import { escapeMarkdownLine } from './escape-markdown.ts';
import type { PageLine } from './page-lines.ts';

interface ListItem {
  /** The printed number; null for a bullet. */
  number: number | null;
  text: string;
}

interface OpenList {
  indent: number;
  /** Columns of the marker of its last item: what belongs to the item is indented by as many. */
  width: number;
  number: number | null;
  delimiter: '.' | ')';
}

const ORDERED = /^([1-9]\d{0,2})\.\s+(\S.*)$/;
const BULLET = /^[•◦▪‣]\s*(\S.*)$/u;
/** A printed list goes in by two columns a level; less is an uneven left edge. */
const LEVEL_INDENT = 2;
const DEEPEST_LEVEL = 5;

/**
 * The Markdown of a post's lines: paragraphs, single line breaks, numbered lists with their printed numbers, bullets.
 * Rendered, it has the words of the page, no more and no fewer; what Markdown would take for its own is escaped.
 */
export function writeMarkdown(lines: readonly PageLine[]): string {
  const writing = new MarkdownWriting();
  for (const line of lines) writing.add(line);
  return writing.written.join('\n');
}

class MarkdownWriting {
  readonly written: string[] = [];
  #lists: OpenList[] = [];
  #last: 'nothing' | 'paragraph' | 'item' = 'nothing';
  #afterBlank = false;

  add(line: PageLine): void {
    if (line.text === '') {
      this.#afterBlank = true;
      return;
    }
    const item = readItem(line.text);
    if (item) this.#addItem(line, item);
    else this.#addText(line);
    this.#afterBlank = false;
  }

  #addText(line: PageLine): void {
    const itemIndent = this.#lists.at(-1)?.indent ?? 0;
    const belongsToItem = this.#last === 'item' && line.indent >= itemIndent;
    if (!this.#afterBlank && (this.#last === 'paragraph' || belongsToItem)) {
      // A backslash is a line break to every Markdown renderer, whatever it makes of a bare one.
      this.written[this.written.length - 1] += '\\';
      this.written.push(' '.repeat(widthOf(this.#lists)) + escapeMarkdownLine(line.text));
      return;
    }
    this.#lists = [];
    this.#separate();
    this.written.push(escapeMarkdownLine(line.text));
    this.#last = 'paragraph';
  }

  #addItem(line: PageLine, item: ListItem): void {
    this.#leaveLists(line.indent);
    const open = this.#lists.at(-1);
    const nested = open && line.indent >= open.indent + LEVEL_INDENT && this.#lists.length < DEEPEST_LEVEL;
    const goesOn = open && !nested && continues(open, item);
    // Two numbered lists in a row stay two, with their own numbers, only if their delimiters differ.
    const delimiter = !open || nested ? '.' : goesOn === (open.delimiter === '.') ? '.' : ')';
    if (open && !nested) this.#lists.pop();
    // Only a bullet or a 1 may follow a line of text without a blank line between.
    const mayFollow = goesOn || (nested && (item.number ?? 1) === 1);
    if (this.#afterBlank || !mayFollow) this.#separate();
    const marker = item.number === null ? '- ' : `${item.number}${delimiter} `;
    this.written.push(' '.repeat(widthOf(this.#lists)) + marker + escapeMarkdownLine(item.text));
    this.#lists.push({ indent: line.indent, width: marker.length, number: item.number, delimiter });
    this.#last = 'item';
  }

  /** Back out of the lists that go in further than `indent`; one that starts between two levels goes on at the inner. */
  #leaveLists(indent: number): void {
    for (;;) {
      const [outer, inner] = this.#lists.slice(-2);
      if (!outer || !inner || indent >= inner.indent || indent >= outer.indent + LEVEL_INDENT) return;
      this.#lists.pop();
    }
  }

  #separate(): void {
    if (this.#last !== 'nothing') this.written.push('');
  }
}

function readItem(text: string): ListItem | null {
  const ordered = ORDERED.exec(text);
  if (ordered) return { number: Number(ordered[1]), text: ordered[2] ?? '' };
  const bullet = BULLET.exec(text);
  return bullet ? { number: null, text: bullet[1] ?? '' } : null;
}

function continues(open: OpenList, item: ListItem): boolean {
  return item.number === null
    ? open.number === null
    : open.number !== null && item.number === open.number + 1;
}

function widthOf(lists: readonly OpenList[]): number {
  return lists.reduce((columns, list) => columns + list.width, 0);
}

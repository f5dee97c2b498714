import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Cell, type ListItem, type Passage, type Piece, squeezed } from './document-piece';
import { inlinePassage, plainPassage } from './inline-markdown';

const BLOCK_TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td blockquote pre div section dl dt dd hr'.split(' '),
);
/** Paragraphs in one cell of a table that is kept as text stand in one line, told apart by this. */
const IN_ONE_CELL = ' · ';

export interface HtmlReading {
  /** How many levels the HTML's headings stand below the document's. */
  headingShift: number;
  /** What stands where an image was, given its description. */
  imageNote: (alt: string) => string;
}

/** The pieces of an HTML text, in order: every word of it is in one of them. */
export function piecesOfHtml(html: string, reading: HtmlReading): Piece[] {
  return piecesOf(fromHtml(html, { fragment: true }).children, reading);
}

function piecesOf(nodes: Nodes[], reading: HtmlReading): Piece[] {
  const pieces: Piece[] = [];
  let inline: Nodes[] = [];
  const endParagraph = (): void => {
    const { isBold, ...passage } = inlinePassage(inline, reading.imageNote);
    if (passage.text !== '') pieces.push({ kind: 'paragraph', passage, isBold });
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && BLOCK_TAGS.has(node.tagName)) {
      endParagraph();
      pieces.push(...piecesOfBlock(node, reading));
    } else inline.push(node);
  }
  endParagraph();
  return pieces;
}

function piecesOfBlock(node: Element, reading: HtmlReading): Piece[] {
  const heading = /^h([1-6])$/.exec(node.tagName);
  if (heading) {
    const { text, markdown } = inlinePassage(node.children, reading.imageNote);
    const level = Math.max(1, Number(heading[1]) - reading.headingShift);
    return text === '' ? [] : [{ kind: 'heading', level, passage: headingPassage(text, markdown, level) }];
  }
  if (node.tagName === 'ul' || node.tagName === 'ol') {
    const items = itemsOf(node, 0, reading);
    return items.length === 0 ? [] : [{ kind: 'list', items, passage: listPassage(items) }];
  }
  if (node.tagName === 'table') return tablePieces(node, reading);
  return piecesOf(node.children, reading);
}

const headingPassage = (text: string, markdown: string, level: number): Passage => ({
  text: squeezed(text),
  markdown: `${'#'.repeat(level)} ${markdown.replaceAll('\\\n', ' ')}`,
});

function itemsOf(list: Element, depth: number, reading: HtmlReading): ListItem[] {
  let number = Number(list.properties.start ?? 1);
  return list.children.flatMap((item): ListItem[] => {
    if (item.type !== 'element') return [];
    const isList = (node: Nodes): node is Element =>
      node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
    const own = piecesOf(
      item.children.filter((node) => !isList(node)),
      reading,
    ).map((piece) => piece.passage);
    const inner = item.children.filter(isList).flatMap((inside) => itemsOf(inside, depth + 1, reading));
    if (own.length === 0) return inner;
    const here: ListItem = {
      text: own.map((passage) => passage.text).join('\n'),
      markdown: own.map((passage) => passage.markdown).join('\\\n'),
      depth,
      number: list.tagName === 'ol' ? number++ : null,
    };
    return [here, ...inner];
  });
}

/** The items of a list as one passage, with their numbers and bullets in its Markdown. */
export function listPassage(items: ListItem[]): Passage {
  const widths: number[] = [];
  const lines = items.map((item) => {
    const depth = Math.min(item.depth, widths.length);
    const indent = widths.slice(0, depth).reduce((sum, width) => sum + width, 0);
    const marker = item.number === null ? '- ' : `${item.number}. `;
    widths.length = depth;
    widths.push(marker.length);
    return (
      ' '.repeat(indent) + marker + item.markdown.replaceAll('\n', `\n${' '.repeat(indent + marker.length)}`)
    );
  });
  return { text: items.map((item) => item.text).join('\n'), markdown: lines.join('\n') };
}

function tablePieces(table: Element, reading: HtmlReading): Piece[] {
  const rows = spreadRows(
    elementsWithin(table, 'tr').map((row) =>
      row.children
        .filter((cell): cell is Element => cell.type === 'element')
        .map((cell) => ({
          columns: spanOf(cell.properties.colSpan),
          rows: spanOf(cell.properties.rowSpan, MOST_ROWS),
          pieces: piecesOf(cell.children, reading),
        })),
    ),
  ).filter((row) => row.some((cell) => cell.text !== ''));
  return rows.length === 0 ? [] : [{ kind: 'table', rows, passage: tablePassage(rows) }];
}

/** Word makes no more; a document that says otherwise was not made by Word. */
const MOST_COLUMNS = 63;
const MOST_ROWS = 10_000;

const spanOf = (printed: unknown, most = MOST_COLUMNS): number =>
  Math.min(most, Math.max(1, Math.floor(Number(printed ?? 1)) || 1));

/** The rows of this table, not those of a table within a cell. */
function elementsWithin(parent: Element, tagName: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === tagName) return [child];
    return child.tagName === 'thead' || child.tagName === 'tbody' ? elementsWithin(child, tagName) : [];
  });
}

/** Cells that span rows stand in each of them, so that a column is the same cell number everywhere. */
function spreadRows(rows: { columns: number; rows: number; pieces: Piece[] }[][]): Cell[][] {
  const spanning = new Map<number, { cell: Cell; left: number }>();
  return rows.map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    const fromAbove = (): void => {
      for (let above = spanning.get(column); above && above.left > 0; above = spanning.get(column)) {
        above.left--;
        above.cell = { ...above.cell, rowsAbove: above.cell.rowsAbove + 1 };
        cells.push(above.cell);
        column += above.cell.columns;
      }
    };
    for (const { columns, rows: height, pieces } of row) {
      fromAbove();
      const text = pieces.map((piece) => piece.passage.text).join('\n');
      const cell: Cell = { text, columns, rowsAbove: 0, pieces };
      if (height > 1) spanning.set(column, { cell, left: height - 1 });
      cells.push(cell);
      column += columns;
    }
    fromAbove();
    return cells;
  });
}

/** A table as Markdown: cells of one line each, the first row as headings. */
export function tablePassage(rows: Cell[][]): Passage {
  const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const lines = rows.map((row, index) => {
    const cells = row.flatMap((cell) => [
      cell.rowsAbove > 0 ? '' : inOneLine(cell),
      ...Array.from({ length: cell.columns - 1 }, () => ''),
    ]);
    // Rows may be shorter than the first.
    const missing = index === 0 ? width - cells.length : 0;
    return `| ${[...cells, ...Array.from({ length: missing }, () => '')].join(' | ')} |`;
  });
  const rule = `|${' --- |'.repeat(width)}`;
  return {
    text: rows.map((row) => row.map((cell) => (cell.rowsAbove > 0 ? '' : cell.text)).join('\t')).join('\n'),
    markdown: [lines[0], rule, ...lines.slice(1)].join('\n'),
  };
}

const inOneLine = (cell: Cell): string =>
  cell.pieces
    .flatMap((piece) => {
      if (piece.kind === 'list') return piece.items.map((item) => item.markdown);
      // A table within a cell is its words.
      if (piece.kind === 'table') return [plainPassage(piece.passage.text).markdown];
      return [piece.kind === 'heading' ? piece.passage.markdown.replace(/^#+ /, '') : piece.passage.markdown];
    })
    .map((markdown) => markdown.replace(/\\?\n/g, ' ').replace(/(?<!\\)\|/g, '\\|'))
    .join(IN_ONE_CELL);

import type { DocxParts } from './open-docx.server';

/** How a document counts before one of its headings: what it prints, and in which figures each level is written. */
export interface HeadingCount {
  /** "Priority %1:", with `%n` for the number of level n; without any it prints no number. */
  text: string;
  figures: Figures[];
  startsAt: number;
}

type Figures = 'decimal' | 'upperLetter' | 'lowerLetter' | 'upperRoman' | 'lowerRoman' | 'none';
type Level = HeadingCount & { style: string | null };

/** Word has nine levels. */
const LEVELS = 9;
const ROMAN: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * How a Word document counts before the headings of a style (its id) at a level ("0" the outermost): as its paragraphs say, else as the list says that is
 * tied to the style. Undefined where the document does not say.
 */
export function headingCounts(parts: DocxParts): (style: string, level: string) => HeadingCount | undefined {
  const lists = listsOf(parts.get('word/numbering.xml') ?? '');
  const tied = new Map<string, Level>();
  for (const levels of lists.abstract.values())
    for (const level of levels.values()) if (level.style) tied.set(level.style, level);
  const used = new Map<string, Level>();
  const main = parts.get('word/document.xml') ?? '';
  for (const properties of elements(main, 'pPr')) {
    const style = valOf(properties, 'pStyle');
    const list = lists.instances.get(valOf(properties, 'numId') ?? '');
    const at = valOf(properties, 'ilvl') ?? '0';
    const level = lists.abstract.get(list ?? '')?.get(at);
    if (style && level) used.set(`${style} ${at}`, level);
  }
  return (style, level) => used.get(`${style} ${level}`) ?? tied.get(style);
}

/** What stands before a heading, given how often each level was counted; empty where the document prints no number there. */
export function printedCount(count: HeadingCount, counts: readonly number[]): string {
  const printed = count.text.replace(/%([1-9])/g, (_, level: string) => {
    const at = Number(level) - 1;
    return inFigures(counts[at] ?? 1, count.figures[at] ?? 'decimal');
  });
  return /[\p{L}\p{N}]/u.test(printed) ? printed.trim() : '';
}

function listsOf(xml: string): { abstract: Map<string, Map<string, Level>>; instances: Map<string, string> } {
  const abstract = new Map<string, Map<string, Level>>();
  for (const list of elements(xml, 'abstractNum')) {
    const id = attributeOf(list, 'abstractNumId');
    const read = elements(list, 'lvl').map((level) => [attributeOf(level, 'ilvl'), level] as const);
    const figures: Figures[] = Array.from({ length: LEVELS }, () => 'decimal');
    for (const [at, level] of read) figures[Number(at)] = figuresOf(valOf(level, 'numFmt'));
    abstract.set(
      id,
      new Map(
        read.map(([at, level]) => [
          at,
          {
            text: figures[Number(at)] === 'none' ? '' : (valOf(level, 'lvlText') ?? ''),
            figures,
            startsAt: Number(valOf(level, 'start') ?? 1),
            style: valOf(level, 'pStyle'),
          },
        ]),
      ),
    );
  }
  const instances = new Map<string, string>();
  for (const list of elements(xml, 'num'))
    instances.set(attributeOf(list, 'numId'), valOf(list, 'abstractNumId') ?? '');
  return { abstract, instances };
}

/** Each element of a name from its attributes to its end; each character is looked at once, whatever the document holds. */
const elements = (xml: string, name: string): string[] =>
  xml
    .split(new RegExp(`<w:${name}(?=[\\s>])`))
    .slice(1)
    .map((from) => from.split(`</w:${name}>`, 1)[0] ?? '');

const attributeOf = (element: string, name: string): string =>
  new RegExp(`^[^<>]*?w:${name}="([^"<>]*)"`).exec(element)?.[1] ?? '';

const valOf = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\s[^<>]*?w:val="([^"<>]*)"`).exec(xml)?.[1] ?? null;

function figuresOf(format: string | null): Figures {
  if (format === 'bullet' || format === 'none') return 'none';
  const known: Figures[] = ['upperLetter', 'lowerLetter', 'upperRoman', 'lowerRoman'];
  return known.find((each) => each === format) ?? 'decimal';
}

function inFigures(number: number, figures: Figures): string {
  if (figures === 'none') return '';
  if (figures === 'decimal' || number < 1) return String(number);
  if (figures === 'upperLetter') return letters(number).toUpperCase();
  if (figures === 'lowerLetter') return letters(number);
  return figures === 'upperRoman' ? roman(number).toUpperCase() : roman(number);
}

/** As Word counts: a to z, then aa to zz. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  return written;
}

import type { DraftWarning } from '~/spaces/workplan-draft';
import { squeezed } from './document-piece';
import type { DocxParts } from './open-docx.server';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What these hold is not the document's text: deleted, moved away, or there a second time for another program. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);
const SPACED = new Set(['w:p', 'w:tab', 'w:br', 'w:tc', 'w:cr']);
const TOKEN = /<(\/?)([A-Za-z0-9]+:[A-Za-z0-9]+)((?:\s[^<>]*?)?)(\/?)>([^<]*)/g;

/** What a reader of the text cannot see, by the element that stands for it. */
const UNREAD: [RegExp, string][] = [
  [/<m:oMath[ >]/, 'equation'],
  [/<c:chart[ >]/, 'chart'],
  [/<dgm:relIds[ >]/, 'diagram'],
  [/<w:altChunk[ >]/, 'embedded document'],
];

/** All words of a Word document in the order of its parts, read from its XML: text, notes, text boxes; without what is deleted. */
export function docxWords(parts: DocxParts): string {
  return [...parts]
    .filter(([name]) => /^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name))
    .map(([, xml]) => wordsOfXml(xml))
    .join('\n');
}

/** What the officer should know of a Word document before correcting what was read. */
export function docxWarnings(parts: DocxParts): DraftWarning[] {
  const main = parts.get('word/document.xml') ?? '';
  const warnings: DraftWarning[] = [];
  const images = main.match(/<(?:a:blip|v:imagedata)[ >]/g)?.length ?? 0;
  if (images > 0) warnings.push({ kind: 'images', values: { count: images } });
  if (
    [...parts].some(([name, xml]) => /^word\/comments\d*\.xml$/.test(name) && wordsOfXml(xml).trim() !== '')
  )
    warnings.push({ kind: 'wordComments', values: {} });
  if (/<w:(?:ins|del|moveFrom) /.test(main)) warnings.push({ kind: 'trackedChanges', values: {} });
  const edges = [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, xml]) => squeezed(wordsOfXml(xml)));
  const text = [...new Set(edges.filter((edge) => /\p{L}/u.test(edge)))].join(' / ');
  if (text) warnings.push({ kind: 'pageEdges', values: { text } });
  const unread = UNREAD.filter(([sign]) => sign.test(main)).map(([, name]) => name);
  if (unread.length > 0) warnings.push({ kind: 'unread', values: { names: unread.join(', ') } });
  return warnings;
}

/** The language that the document's styles say it is in ("fr"); English where they say nothing. */
export function docxLanguage(parts: DocxParts): string {
  const found = /<w:lang\s[^>]*?w:val="([A-Za-z]{2,3})(?:-[^"]*)?"/.exec(parts.get('word/styles.xml') ?? '');
  return found?.[1]?.toLowerCase() ?? 'en';
}

/** Titles that come with a new document or a printer, and say nothing of this one. */
const NO_TITLE =
  /^(?:untitled.*|(?:microsoft )?word(?: document)?|document ?\d*|new document|template|title|\[?document title\]?|report|blank(?: document)?|microsoft word\b.*|.*\.(?:docx?|dotx?|odt|pdf))$/i;

/** The title that the document keeps among its properties; null where that is none, or a template's. */
export function docxTitle(parts: DocxParts): string | null {
  const found = /<dc:title[^>]*>([^<]*)<\/dc:title>/.exec(parts.get('docProps/core.xml') ?? '');
  const title = squeezed(unescaped(found?.[1] ?? ''));
  return title === '' || NO_TITLE.test(title) ? null : title;
}

function wordsOfXml(xml: string): string {
  const words: string[] = [];
  let silent = 0;
  for (const [, closing, name = '', , alone, text = ''] of xml.matchAll(TOKEN)) {
    if (SILENT.has(name) && !alone) silent += closing ? -1 : 1;
    if (silent > 0) continue;
    if (SPACED.has(name)) words.push(' ');
    else if ((name === 'w:t' || name === 'm:t') && !closing && !alone) words.push(unescaped(text));
    else if (name === 'w:noBreakHyphen') words.push('-');
  }
  return words.join('');
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

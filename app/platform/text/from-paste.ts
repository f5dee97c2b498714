/** Bullets as word processors copy them; "o" and the private signs are those of Word's deeper levels. */
const BULLET = /^([ \t]*)([•·▪■●○◦‣⁃–—\uF0B7\uF0A7\uF0D8\uF076o§-])(?:\t[ \t]*| {2,})(?=\S)/u;
/** A bullet that nobody types for anything else, behind which one blank is enough. */
const SURE_BULLET = /^([ \t]*)([•▪■●○◦‣⁃\uF0B7\uF0A7\uF0D8\uF076])[ \t]*(?=\S)/u;
/** "1)\t", "1.\t", "(1)\t", "a)\t", "iv.\t": numbers stay, letters are kept as words of a bullet. */
const NUMBER = /^([ \t]*)\(?(\d{1,9})([.)])(?:\t[ \t]*| {2,})(?=\S)/;
const LETTER = /^([ \t]*)(\(?(?:[a-z]|[ivx]{1,5})[.)])\t[ \t]*(?=\S)/i;
/** An item of Markdown as it was typed, or as it stands after a first pass. */
const ITEM = /^ *(?:[-*+]|\d{1,9}[.)])(?: |$)/;

/** Levels of a list by the bullet that Word prints, where the copy has lost the indentation. */
const SECOND_LEVEL = new Set(['o', '○', '◦', '–', '—']);
const THIRD_LEVEL = new Set(['▪', '■', '§', '\uF0A7']);
const INDENT = '   ';

/**
 * Text pasted from a word processor as Markdown that keeps its paragraphs, lists and links. What already is Markdown stays; given its own
 * result it changes nothing. Line ends become "\n"; a plain line break stays one, as the renderer shows it.
 */
export function fromPaste(text: string): string {
  const lines = plainSigns(text).split('\n');
  const written: string[] = [];
  /** Whether the line before is an item that this function or its author made. */
  let inList = false;
  let isCode = false;
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    const item = isCode ? undefined : itemOf(line);
    const last = written.at(-1);
    // A list begins behind a blank line, or it may be read as part of the paragraph; a table's row keeps its tabs out.
    if (item !== undefined && !inList && last !== undefined && last !== '') written.push('');
    const next = item ?? (isCode ? line : line.replace(/(?<=\S)\t+(?=\S)/g, ' ').trimEnd());
    // Words behind a list would be read as its last item's.
    if (item === undefined && inList && isFlush(next)) written.push('');
    written.push(next);
    inList =
      item !== undefined || (!isCode && (ITEM.test(next) || (inList && next !== '' && !isFlush(next))));
  }
  return written
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** Words at the start of the line: no item, not indented. */
const isFlush = (line: string): boolean => /^\S/.test(line) && !ITEM.test(line);

/** A line that a word processor numbered or bulleted, as an item of Markdown. */
function itemOf(line: string): string | undefined {
  const bulleted = BULLET.exec(line) ?? SURE_BULLET.exec(line);
  if (bulleted && !(bulleted[2] === '-' && ITEM.test(line)))
    return `${INDENT.repeat(levelOf(bulleted[1] ?? '', bulleted[2] ?? ''))}- ${rest(line, bulleted)}`;
  const numbered = NUMBER.exec(line);
  if (numbered)
    return `${INDENT.repeat(levelOf(numbered[1] ?? '', ''))}${numbered[2]}${numbered[3]} ${rest(line, numbered)}`;
  const lettered = LETTER.exec(line);
  if (lettered)
    return `${INDENT.repeat(levelOf(lettered[1] ?? '', ''))}- ${lettered[2]} ${rest(line, lettered)}`;
  return undefined;
}

const rest = (line: string, [taken]: RegExpExecArray): string =>
  line.slice(taken.length).replace(/\t+/g, ' ').trim();

function levelOf(indent: string, bullet: string): number {
  const tabs = indent.split('\t').length - 1;
  if (tabs > 0) return Math.min(tabs, 5);
  if (THIRD_LEVEL.has(bullet)) return 2;
  return SECOND_LEVEL.has(bullet) ? 1 : 0;
}

/** One kind of line break and of blank, and nothing that is not seen; quotation marks stay as the author's language has them. */
export const plainSigns = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\v\u0085]/g, '\n')
    .replace(/[\u2029\f]/g, '\n\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/g, ' ')
    // Joiners (U+200C, U+200D) belong to scripts and emoji; overrides of direction belong to nobody.
    .replace(/[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    // Control characters but tab and line feed.
    .replace(/[^\P{Cc}\t\n]/gu, '');

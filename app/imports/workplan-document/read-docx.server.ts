import mammoth from 'mammoth';
import { BadInput } from '~/platform/errors';
import { squeezed } from './document-piece';
import { docxLanguage, docxTitle, docxWarnings, docxWords } from './docx-words';
import type { DocumentSource } from './draft-of-pieces';
import { type HeadingCount, headingCounts, printedCount } from './heading-numbers';
import { openDocx } from './open-docx.server';
import { piecesOfHtml } from './pieces-of-html';

/** Besides mammoth's own: titles are headings, and lists go deeper than it knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
];

/** A paragraph as mammoth has it before it writes HTML; what we read of it. */
interface WordElement {
  type: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  children?: WordElement[];
  value?: string;
}

const UNREADABLE =
  'This Word document cannot be read. Open it in Word, save it again as .docx and send that file; if that does not help, copy its text into a new document.';

/** Reads a Word document: its text as pieces, its words, and what to know of it. Fetches nothing; opens no image. `BadInput` as `openDocx`. */
export async function readDocx(bytes: Buffer): Promise<Omit<DocumentSource, 'otherwiseTitled'>> {
  const parts = await openDocx(bytes);
  let titled: string | null = null;
  try {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: STYLES,
        // A style map in the document itself is not the officer's to know of.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: (document: WordElement) => {
          const numbered = numberHeadings(document, headingCounts(parts));
          titled = titledBy(document);
          return numbered;
        },
      },
    );
    return {
      pieces: piecesOfHtml(html, { headingShift: 0, imageNote }),
      words: docxWords(parts),
      language: docxLanguage(parts),
      warnings: docxWarnings(parts),
      titles: { styled: titled, kept: docxTitle(parts) },
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    // Whatever the reader stumbles over (parts that contradict each other, nesting without end) is the document's fault.
    throw new BadInput(UNREADABLE);
  }
}

const imageNote = (description: string): string =>
  description.trim() ? `[image: ${description}]` : '[image]';

/** The words of the first paragraph in the style that Word has for titles; null where there is none. */
function titledBy(document: WordElement): string | null {
  const title = document.children?.find(
    (element) => /^title$/i.test(element.styleName ?? '') && wordsOf(element) !== '',
  );
  return title ? wordsOf(title) : null;
}

const wordsOf = (element: WordElement): string =>
  squeezed(
    element.type === 'text' ? (element.value ?? '') : (element.children ?? []).map(wordsWithin).join(''),
  );
const wordsWithin = (element: WordElement): string => {
  if (element.type === 'text') return element.value ?? '';
  return element.type === 'break' || element.type === 'tab'
    ? ' '
    : (element.children ?? []).map(wordsWithin).join('');
};

/** Numbers that Word counts by itself before headings are not in the text: they are counted here, and written in it as Word prints them. */
function numberHeadings(
  document: WordElement,
  countOf: (style: string, level: string) => HeadingCount | undefined,
): WordElement {
  const counts: number[] = [];
  const children = document.children?.map((element) => {
    const isHeading =
      element.type === 'paragraph' && /^heading ?[1-9]$/i.test(element.styleName ?? element.styleId ?? '');
    if (!isHeading || !element.numbering?.isOrdered || isEmpty(element)) return element;
    const count = countOf(element.styleId ?? '', element.numbering.level);
    const level = Number(element.numbering.level);
    counts.length = level + 1;
    for (let at = 0; at < level; at++) counts[at] ??= 1;
    counts[level] = (counts[level] ?? (count?.startsAt ?? 1) - 1) + 1;
    const printed = count ? printedCount(count, counts) : `${counts.join('.')}${level === 0 ? '.' : ''}`;
    if (printed === '') return element;
    const number: WordElement = { type: 'text', value: `${printed} ` };
    return { ...element, children: [number, ...(element.children ?? [])] };
  });
  return { ...document, children };
}

const isEmpty = (element: WordElement): boolean =>
  element.type === 'text' ? !element.value?.trim() : (element.children ?? []).every(isEmpty);

import mammoth from 'mammoth';
import { BadInput } from '~/platform/errors';
import { docxLanguage, docxWarnings, docxWords } from './docx-words';
import type { DocumentSource } from './draft-of-pieces';
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
  try {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: STYLES,
        // A style map in the document itself is not the officer's to know of.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: numberHeadings,
      },
    );
    return {
      pieces: piecesOfHtml(html, { headingShift: 0, imageNote }),
      words: docxWords(parts),
      language: docxLanguage(parts),
      warnings: docxWarnings(parts),
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    // Whatever the reader stumbles over (parts that contradict each other, nesting without end) is the document's fault.
    throw new BadInput(UNREADABLE);
  }
}

const imageNote = (description: string): string =>
  description.trim() ? `[image: ${description}]` : '[image]';

/** Numbers that Word counts by itself before headings are not in the text: they are counted here, and written in it. */
function numberHeadings(document: WordElement): WordElement {
  const counts: number[] = [];
  const children = document.children?.map((element) => {
    const isHeading =
      element.type === 'paragraph' && /^heading ?[1-9]$/i.test(element.styleName ?? element.styleId ?? '');
    if (!isHeading || !element.numbering?.isOrdered || isEmpty(element)) return element;
    const level = Number(element.numbering.level);
    counts.length = level + 1;
    for (let at = 0; at < level; at++) counts[at] ??= 1;
    counts[level] = (counts[level] ?? 0) + 1;
    const number: WordElement = { type: 'text', value: `${counts.join('.')}${level === 0 ? '.' : ''} ` };
    return { ...element, children: [number, ...(element.children ?? [])] };
  });
  return { ...document, children };
}

const isEmpty = (element: WordElement): boolean =>
  element.type === 'text' ? !element.value?.trim() : (element.children ?? []).every(isEmpty);

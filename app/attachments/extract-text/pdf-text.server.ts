import { getDocumentProxy } from 'unpdf';
import type { ExtractedText, NoTextReason, TextLimits } from './extracted-text';
import { type PlacedRun, paragraphsOf } from './pdf-paragraphs';
import { cutText, tidyText } from './tidy-text';

/**
 * The text of a PDF, page after page, with where each begins. Draws nothing, fetches nothing, runs no script of the document. Throws what
 * the reader stumbles over, `PasswordException` among it.
 */
export async function pdfText(
  bytes: Uint8Array,
  limits: Pick<TextLimits, 'pages' | 'characters'>,
): Promise<ExtractedText | { reason: NoTextReason }> {
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  });
  const count = Math.min(document.numPages, limits.pages);
  let text = '';
  const pages: number[] = [];
  for (let number = 1; number <= count && text.length <= limits.characters; number++) {
    const page = await document.getPage(number);
    const words = tidyText(paragraphsOf(await runsOf(page)).join('\n'));
    page.cleanup();
    if (text && words) text += '\n';
    pages.push(text.length);
    text += words;
  }
  if (text === '') return { reason: document.numPages > count ? 'no-text' : 'image-only' };
  const kept = cutText(text, limits.characters);
  const isCut = kept.length < text.length || pages.length < document.numPages;
  return { text: kept, pages: pages.filter((start) => start <= kept.length), isCut };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function runsOf(page: Page): Promise<PlacedRun[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): PlacedRun[] => {
    if (!('str' in item)) return [];
    const [, , , , x, y] = item.transform.map(Number);
    return [
      {
        text: item.str,
        x: x ?? 0,
        y: y ?? 0,
        width: item.width,
        height: item.height,
        endsLine: item.hasEOL,
      },
    ];
  });
}

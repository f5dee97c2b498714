import { readPageLines } from '../hub-page/page-lines';
import { writeMarkdown } from '../hub-page/write-markdown';

/** The Markdown of a plain text, as from a cell or a letter: it renders to its words, no more and no fewer; lists and paragraphs stay what they are. */
export const plainToMarkdown = (text: string): string => writeMarkdown(readPageLines(text));

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text fit for a Word or Excel file: what would make the file unreadable is left out, line ends are line feeds. */
export const xmlText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '');

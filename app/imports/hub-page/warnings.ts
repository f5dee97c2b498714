import type { HubWarning, HubWarningCode } from './hub-page.ts';

/** Longer lines are quoted by their beginning. */
const LONGEST_QUOTE = 60;

/** Takes a warning about one line of the copied text. */
export type Warn = (line: number, code: HubWarningCode, message: string) => void;

/** Gathers the warnings of one page; `inOrder` gives them by line. */
export function gatherWarnings(): { warn: Warn; inOrder: () => HubWarning[] } {
  const warnings: HubWarning[] = [];
  return {
    warn: (line, code, message) => warnings.push({ line, code, message }),
    inOrder: () => [...warnings].sort((a, b) => a.line - b.line),
  };
}

/** A line's words in quotation marks, cut where they are long. */
export function quoted(text: string): string {
  const characters = [...text];
  return `"${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : text}"`;
}

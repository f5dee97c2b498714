import { readSeed } from '../../support/seed-texts';
import type { CellText, Part } from './compose-docx';

const HEADINGS =
  /^(?:Introduction|Working Groups|Capacity building mechanism|Start-up Fund|Review and Accountability)$/;
const PARTS = /^(?:Core priorities$|Thematic priorities$|Annex )/;

/** The text of a real workplan as the Word document it was: headings, paragraphs, and a table for each workstream. */
export function seedParts(): Part[] {
  const text = readSeed('workplan-2019.txt').replace(/<\/?u>/g, '');
  return text.split(/\n\s*\n/).flatMap((block): Part[] => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return [];
    if (lines.some((line) => line.includes('\t'))) return [{ rows: rowsOf(lines) }];
    return lines.map((line) => {
      if (PARTS.test(line)) return { heading: 1, text: line };
      if (HEADINGS.test(line) || /^\d[.:] [A-Z]/.test(line)) return { heading: 2, text: line };
      return { text: line };
    });
  });
}

const rowsOf = (lines: string[]): CellText[][] =>
  lines.map((line) => {
    const [label = '', value = ''] = line.split('\t');
    return [[label], [value]];
  });

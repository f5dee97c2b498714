import { renderMarkdown } from '~/platform/text/markdown.server';
import { settleHeadings } from '../settle-headings';
import type { PriorityFile } from '../workplan-schema';

/** A part of a version's text: what stands before all priorities, one of them, or what stands after it. */
export interface VersionPart {
  priority: PriorityFile | null;
  blocks: { place: number; html: string }[];
}

interface StoredText {
  position: number;
  priorityCode: string | null;
  afterCode: string | null;
  markdown: string;
}

/** A version as it was to be read: its text with its priorities, in the document's order. `texts` are in order. */
export function versionText(
  priorities: readonly PriorityFile[],
  texts: readonly StoredText[],
): VersionPart[] {
  const shown = (of: readonly StoredText[]): VersionPart['blocks'] =>
    of.map(({ position, markdown }) => ({
      place: position + 1,
      html: settleHeadings(renderMarkdown(markdown).html, 4),
    }));
  const isOf = (code: string | null, priority: PriorityFile) =>
    code?.toLowerCase() === priority.code.toLowerCase();
  const outside = texts.filter(({ priorityCode }) => priorityCode === null);
  const parts: VersionPart[] = [
    { priority: null, blocks: shown(outside.filter(({ afterCode }) => afterCode === null)) },
    ...priorities.flatMap((priority) => [
      { priority, blocks: shown(texts.filter(({ priorityCode }) => isOf(priorityCode, priority))) },
      { priority: null, blocks: shown(outside.filter(({ afterCode }) => isOf(afterCode, priority))) },
    ]),
  ];
  return parts.filter(({ priority, blocks }) => priority !== null || blocks.length > 0);
}

import { settleHeadings } from './settle-headings';
import { byGroup } from './space-view';

interface Block {
  html: string;
}
interface Priority<B> {
  group: string | null;
  following: B[];
}

/** A group of priorities as the document has it. */
export interface WorkplanSection<B extends Block, P> {
  group: string | null;
  /** The group's own heading in the document with the text below it; none: the group is named by us. */
  opening: B[];
  priorities: P[];
  /** What stands after the group and is of none: a section of its own where it begins with a heading. */
  after: B[];
}

/** The highest heading of a section; the page's title is above it. */
const SECTION_HEADING = 2;

/**
 * A workplan in the sections in which it is read: the introduction, each group under its heading, and what stands between and behind them. A heading that the
 * document has itself is not said once more by us (`isTitled`), and stands over what it is the heading of.
 */
export function sectionsOf<B extends Block, P extends Priority<B>>(workplan: {
  introduction: B[];
  priorities: P[];
}): { introduction: B[]; isTitled: boolean; sections: WorkplanSection<B, P>[] } {
  const groups = byGroup(workplan.priorities);
  const before = parted(workplan.introduction, groups[0]?.group ?? null);
  const isTitled = before.kept.some(({ html }) => headingOf(html) !== null);
  let opening = before.opening;
  const sections = groups.map(({ group, priorities }, at): WorkplanSection<B, P> => {
    const last = priorities.at(-1);
    const { kept, opening: next } = parted(last?.following ?? [], groups[at + 1]?.group ?? null);
    const section = {
      group,
      opening: raised(opening),
      priorities: priorities.map((priority) =>
        priority === last ? { ...priority, following: [] } : priority,
      ),
      after: raised(kept),
    };
    opening = next;
    return section;
  });
  return { introduction: isTitled ? raised(before.kept) : before.kept, isTitled, sections };
}

/** The words of the heading that a block begins with; null where it begins with none. */
export function headingOf(html: string): string | null {
  const found = /^\s*<h[1-6]>([\s\S]*?)<\/h[1-6]>/.exec(html);
  return found ? wordsOf(found[1] ?? '') : null;
}

/** Text before a group: what is not its own, and, from the heading that is the group's name on, what is. */
function parted<B extends Block>(blocks: readonly B[], group: string | null): { kept: B[]; opening: B[] } {
  const at = group === null ? -1 : blocks.findLastIndex(({ html }) => headingOf(html) === wordsOf(group));
  return at < 0
    ? { kept: [...blocks], opening: [] }
    : { kept: blocks.slice(0, at), opening: blocks.slice(at) };
}

const raised = <B extends Block>(blocks: readonly B[]): B[] =>
  blocks.map((block) => ({ ...block, html: settleHeadings(block.html, SECTION_HEADING) }));

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]{1,5});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

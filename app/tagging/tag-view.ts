import type { TermView } from '~/frameworks/term-view';
import type { TagPosition } from './tag-position';

/** What a comment says of one term: its tags on that term in one state, as one chip. */
export interface ChipView {
  term: TermView;
  state: 'proposed' | 'confirmed';
  /** Places of the evidence in the comment, in order; none where the tag rests on the whole comment. */
  evidence: { id: string }[];
  /** The words that it rested on are no longer in the text. */
  isLost: boolean;
  /** Letters of the actions named with an objective. */
  actions: string[];
  /** Of a proposed tag: other codes that the same words could mean. */
  candidates: string[];
  /** What the comment says to the term, where somebody said so. */
  positions: TagPosition[];
  /** Files of the comment whose words name the term. */
  files: { id: string; name: string; quote: string }[];
}

/** The place of evidence in a comment: holds on every page that shows the comment, as long as the text stays. */
export const evidenceId = (commentNumber: number, excerpt: { start: number; end: number }): string =>
  `evidence-${commentNumber}-${excerpt.start}-${excerpt.end}`;

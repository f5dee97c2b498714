import type { ListItem, Passage } from './document-piece';
import type { FoundPriority } from './found-priority';

/** A part of the text with the priority that it belongs to; null is the introduction. */
export interface PlacedText {
  passage: Passage;
  priority: FoundPriority | null;
  /** Of what belongs to none: the priority that stands before it in the document. */
  after: FoundPriority | null;
  /** A heading that says no more than the group of the priorities below it. */
  isGroupHeading: boolean;
  /** Of a list without a label: its items. */
  items: ListItem[] | null;
  isHeading: boolean;
}

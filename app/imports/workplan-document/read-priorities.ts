import type { DraftField, DraftPriority } from '~/spaces/workplan-draft';
import type { ListItem, Passage, Piece } from './document-piece';
import { fieldOfLabel, readLabelledLine } from './fact-labels';
import { objectivesNamedIn } from './fact-values';
import { FoundPriority, type ThematicAreas } from './found-priority';
import { plainPassage } from './inline-markdown';
import { namesItself, readLabelTable, takeLabelTable } from './label-table';
import { listPassage } from './pieces-of-html';
import type { PlacedText } from './placed-text';
import { headingsOfParts, headingsOfPriorities, type PriorityHeading } from './priority-headings';
import { groupOfHeading, groupWithin, isBareGroup } from './priority-name';
import { readRowTable, takeRowTable } from './row-table';
import { takeUnlabelledLists } from './unlabelled-lists';

export interface ReadPriorities {
  priorities: FoundPriority[];
  texts: PlacedText[];
  thematicAreas: ThematicAreas;
}

/** Reads the priorities of a document, from its headings and tables, and places every other piece: with a priority or in the introduction. */
export function readPriorities(pieces: Piece[]): ReadPriorities {
  const headings = headingsOfPriorities(pieces);
  const reading = new PriorityReading(headings, headingsOfParts(pieces, headings));
  for (const [at, piece] of pieces.entries()) reading.read(piece, at);
  reading.finish();
  return {
    priorities: reading.priorities,
    texts: takeUnlabelledLists(reading.texts),
    thematicAreas: reading.areas,
  };
}

/** Behind items that are no facts, a single one that looks like it may be chance. */
const LEAST_LISTED_FACTS = 2;

class PriorityReading {
  readonly priorities: FoundPriority[] = [];
  readonly texts: PlacedText[] = [];
  readonly areas: ThematicAreas = new Map();
  #current: FoundPriority | null = null;
  /** The level of the heading that began the current priority. */
  #level = 0;
  #group: { name: string; level: number } | null = null;
  /** The heading right before a priority that just began. */
  #groupHeading: PlacedText | null = null;
  /** The label that stood alone in a line or heading: what follows is its fact. */
  #label: { field: DraftField; text: string; isHeading: boolean; taken: number } | null = null;

  constructor(
    private readonly headings: Map<number, PriorityHeading>,
    private readonly parts: Set<number>,
  ) {}

  read(piece: Piece, at: number): void {
    if (piece.kind === 'heading') this.#readHeading(piece, this.headings.get(at), this.parts.has(at));
    else if (piece.kind === 'table') this.#readTable(piece);
    else if (piece.kind === 'list') this.#readList(piece);
    else this.#readParagraph(piece);
  }

  finish(): void {
    this.#endLabel();
    for (const { passage, priority } of this.texts)
      priority?.takeNamedObjectives(objectivesNamedIn(passage.text), passage.text);
  }

  #begin(found: Pick<DraftPriority, 'layout' | 'confidence'>): FoundPriority {
    const priority = new FoundPriority(found, this.areas);
    const last = this.texts.at(-1);
    if (last?.isGroupHeading) this.#groupHeading = last;
    this.priorities.push(priority);
    return priority;
  }

  #readHeading(
    piece: Piece & { kind: 'heading' },
    begins: PriorityHeading | undefined,
    isPart: boolean,
  ): void {
    this.#endLabel();
    const { text } = piece.passage;
    if (begins) {
      this.#current = this.#begin({ layout: 'heading', confidence: begins.confidence });
      this.#current.takeName(begins.name);
      this.#placeInGroup(this.#current);
      this.#level = piece.level;
      return;
    }
    const field = fieldOfLabel(text);
    if (this.#current && field && field !== 'title' && piece.level >= this.#level) {
      this.#label = { field, text, isHeading: true, taken: 0 };
      return;
    }
    if (this.#current && piece.level > this.#level) {
      this.#place(piece.passage, this.#current, { isHeading: true });
      return;
    }
    this.#current = null;
    const group = groupOfHeading(text) ?? (isPart ? text : null);
    if (group) this.#group = { name: group, level: piece.level };
    else if (this.#group && piece.level <= this.#group.level) this.#group = null;
    this.#place(piece.passage, null, { isGroupHeading: isPart || isBareGroup(text), isHeading: true });
  }

  #readParagraph(piece: Piece & { kind: 'paragraph' }): void {
    const { text } = piece.passage;
    if (!this.#current) {
      this.#say(piece.passage);
      return;
    }
    const field = fieldOfLabel(text);
    if (field && field !== 'title' && field !== 'code') {
      this.#endLabel();
      this.#label = { field, text, isHeading: false, taken: 0 };
      return;
    }
    const lines = text.split('\n').map(readLabelledLine);
    if (lines[0]) {
      this.#endLabel();
      this.#takeLines(piece);
      return;
    }
    if (this.#takeLabelled(piece)) return;
    this.#say(piece.passage);
  }

  /** A paragraph of lines "Label: value"; a line without a label goes on with the one before. */
  #takeLines(piece: Piece): void {
    const facts: { field: DraftField; label: string; lines: string[] }[] = [];
    for (const line of piece.passage.text.split('\n')) {
      const read = readLabelledLine(line);
      const alone = read ? null : fieldOfLabel(line);
      if (read) facts.push({ field: read.field, label: read.label, lines: [read.value] });
      else if (alone) facts.push({ field: alone, label: line, lines: [] });
      else facts.at(-1)?.lines.push(line);
    }
    for (const { field, label, lines } of facts) this.#take(field, label, [paragraphOf(lines.join('\n'))]);
    const last = facts.at(-1);
    if (last && last.lines.length === 0)
      this.#label = { field: last.field, text: last.label, isHeading: false, taken: 1 };
  }

  #readList(piece: Piece & { kind: 'list' }): void {
    if (!this.#current) {
      this.#say(piece.passage);
      return;
    }
    if (!this.#label && this.#takeListedFacts(piece.items)) return;
    if (this.#takeLabelled(piece)) return;
    this.#place(piece.passage, this.#current, { items: piece.items });
  }

  /** Takes the facts among a list's items, each with what stands below it; the other items stay a list. False where there are none. */
  #takeListedFacts(items: ListItem[]): boolean {
    const parts = partsOfList(items);
    const facts = parts.filter(({ fact }) => fact !== null);
    const areFacts = parts[0]?.fact !== null || facts.length >= LEAST_LISTED_FACTS;
    if (facts.length === 0 || !areFacts) return false;
    for (const { fact, below } of facts) {
      const value = fact?.value ? [paragraphOf(fact.value)] : [];
      if (fact) this.#take(fact.field, fact.label, [...value, ...below]);
    }
    const others = parts.flatMap(({ fact, items: own }) => (fact ? [] : own));
    if (others.length > 0) this.#say(listPassage(others));
    return true;
  }

  #readTable(piece: Piece & { kind: 'table' }): void {
    this.#endLabel();
    const byRow = readRowTable(piece.rows);
    const labels = byRow ? null : readLabelTable(piece.rows);
    const before = this.priorities.length;
    if (byRow) {
      const taken = takeRowTable(byRow, () => this.#begin({ layout: 'row-table', confidence: 'sure' }));
      this.#sayTaken(taken);
    } else if (labels && (this.#current || namesItself(labels))) {
      const begin = () => this.#begin({ layout: 'label-table', confidence: 'sure' });
      // A table with its title under the heading of the same priority does not begin another.
      const own = this.#current;
      this.#sayTaken(takeLabelTable(labels, own, begin));
    } else this.#say(piece.passage);
    const made = this.priorities.slice(before);
    for (const priority of made) this.#placeInGroup(priority);
    if (made.length > 0) this.#current = null;
  }

  #sayTaken(taken: { priority: FoundPriority | null; texts: Passage[] }[]): void {
    for (const { priority, texts } of taken) for (const passage of texts) this.#place(passage, priority);
  }

  /** Gives a piece to the label above it; false where there is none, or where it has its fact already. */
  #takeLabelled(piece: Piece): boolean {
    const label = this.#label;
    if (!label || !this.#current) return false;
    // Under a heading all is its fact; under a line, the next piece (a list may follow its first line).
    const isOver =
      !label.isHeading && label.taken > 0 && !(piece.kind === 'list' && label.field === 'activities');
    if (isOver) {
      this.#label = null;
      return false;
    }
    this.#take(label.field, label.taken === 0 ? label.text : '', [piece]);
    label.taken++;
    return true;
  }

  #take(field: DraftField, label: string, pieces: Piece[]): void {
    for (const passage of this.#current?.take(field, label, pieces) ?? []) this.#say(passage);
  }

  /** A label without a fact stays as text. */
  #endLabel(): void {
    if (this.#label && this.#label.taken === 0) this.#say(plainPassage(this.#label.text));
    this.#label = null;
  }

  #say(passage: Passage): void {
    this.#place(passage, this.#current);
  }

  #place(passage: Passage, priority: FoundPriority | null, more: Partial<PlacedText> = {}): void {
    const after = priority ? null : (this.priorities.at(-1) ?? null);
    this.texts.push({
      passage,
      priority,
      after,
      isGroupHeading: false,
      items: null,
      isHeading: false,
      ...more,
    });
  }

  #placeInGroup(priority: FoundPriority): void {
    const ofPart = this.#group?.name ?? null;
    priority.group = groupWithin(priority.group, ofPart, priority.number);
    // With no text of its own the group's heading is needed no more: the priority says its group itself. One that says another keeps it.
    const heading = this.#groupHeading;
    this.#groupHeading = null;
    if (!heading || priority.group !== ofPart) return;
    this.texts.splice(this.texts.indexOf(heading), 1);
    priority.note('group', heading.passage.text, heading.passage.text);
  }
}

interface ListPart {
  items: ListItem[];
  /** Null where its first item is no fact, nor a label with something below. */
  fact: { field: DraftField; label: string; value: string } | null;
  below: Piece[];
}

/** A list by its outer items. */
function partsOfList(items: ListItem[]): ListPart[] {
  const parts: ListItem[][] = [];
  for (const item of items)
    if (item.depth === 0 || parts.length === 0) parts.push([item]);
    else parts.at(-1)?.push(item);
  return parts.map((own) => {
    const [head, ...rest] = own;
    const label = head?.text ?? '';
    const inner = rest.map((item) => ({ ...item, depth: item.depth - 1 }));
    const alone = inner.length > 0 ? fieldOfLabel(label) : null;
    const fact = readLabelledLine(label) ?? (alone ? { field: alone, label, value: '' } : null);
    const below: Piece[] =
      inner.length > 0 ? [{ kind: 'list', items: inner, passage: listPassage(inner) }] : [];
    return { items: own, fact, below };
  });
}

const paragraphOf = (text: string): Piece => ({
  kind: 'paragraph',
  passage: plainPassage(text),
  isBold: false,
});

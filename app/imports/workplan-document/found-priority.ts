import type { DraftField, DraftPriority, DraftReading } from '~/spaces/workplan-draft';
import { missingWords, type Passage, type Piece } from './document-piece';
import {
  type ReadValue,
  readActivities,
  readNames,
  readObjectives,
  readParagraphNumbers,
  readThematicAreas,
} from './fact-values';
import { plainPassage } from './inline-markdown';
import { codeAlone, groupNamed, type PriorityName } from './priority-name';

type Layout = Pick<DraftPriority, 'layout' | 'confidence'>;

/** The thematic areas that the document's priorities name, gathered on the way: each number once, with the title first met. */
export type ThematicAreas = Map<number, string>;

/**
 * A priority while its part of the document is being read. Each fact goes into its field; where the field cannot hold all the words,
 * they stay as text too. `take` returns that text.
 */
export class FoundPriority {
  readonly readings: DraftReading[] = [];
  readonly leads: string[] = [];
  readonly participating: string[] = [];
  readonly activities: string[] = [];
  readonly objectives: number[] = [];
  readonly pdParagraphs: number[] = [];
  readonly thematicAreas: number[] = [];
  group: string | null = null;
  number: string | null = null;
  code: string | null = null;
  title = '';
  timeline: string | null = null;
  status: string | null = null;
  description: string | null = null;

  constructor(
    readonly found: Layout,
    private readonly areas: ThematicAreas,
  ) {}

  /** Takes group, number, code and title from the line that names it. */
  takeName(name: PriorityName): void {
    this.group = name.group;
    this.number = name.number;
    this.code = name.code;
    this.title = name.title;
    this.note('code', name.label.trim(), name.label.trim());
    if (name.title) this.note('title', name.label.trim(), name.title);
  }

  /** Takes one fact as printed: the pieces that stand under its label. Returns what must stay as text, because its field cannot hold all of it. */
  take(field: DraftField, label: string, pieces: Piece[]): Passage[] {
    const printed = pieces.map((piece) => piece.passage.text).join('\n');
    this.note(field, label, printed);
    return printed === '' || this.read(field, printed, pieces) ? [] : labelled(label, pieces);
  }

  /** Takes the objectives that the running text names, where no label names any; the text stays as it is. */
  takeNamedObjectives(objectives: number[], text: string): void {
    if (this.readings.some(({ field, label }) => field === 'objectives' && label !== '')) return;
    if (objectives.length > 0 && addNew(this.objectives, objectives)) this.note('objectives', '', text);
  }

  /** Takes a line that describes it; one that was cut in the middle of a sentence goes on with the line before. */
  describe(line: string): void {
    const isCut = this.description !== null && !'.!?:'.includes(this.description.slice(-1));
    this.description = joined(this.description, line, isCut ? ' ' : '\n\n');
    this.note('description', '', line);
  }

  note(field: DraftField, label: string, text: string): void {
    this.readings.push({ field, label, text });
  }

  /** Whether the field holds every word of what is printed. */
  private read(field: DraftField, printed: string, pieces: Piece[]): boolean {
    const line = printed.split('\n').join(' ');
    switch (field) {
      case 'title':
        this.title = joined(this.title, line, ' ');
        return true;
      case 'code':
        return this.readCode(line);
      case 'group': {
        const isFirst = this.group === null;
        this.group ??= groupNamed(line);
        return isFirst;
      }
      case 'leads':
      case 'participating':
        return this.addAll(this[field], readNames(printed));
      case 'timeline':
      case 'status':
        this[field] = joined(this[field], line, '; ');
        return true;
      case 'description':
        this.description = joined(this.description, printed, '\n\n');
        return true;
      case 'activities':
        this.activities.push(...readActivities(linesOf(pieces)));
        return true;
      case 'objectives':
        return this.addAll(this.objectives, readObjectives(printed));
      case 'pdParagraphs':
        return this.addAll(this.pdParagraphs, readParagraphNumbers(printed));
      case 'thematicAreas':
        return this.readAreas(printed);
    }
  }

  private readCode(line: string): boolean {
    if (this.code !== null || this.number !== null) return false;
    const read = codeAlone(line);
    this.code = read ? read.code : line;
    this.number = read?.number ?? null;
    this.group ??= read?.group ?? null;
    return true;
  }

  private addAll<T>(list: T[], { value, isWhole }: ReadValue<T[]>): boolean {
    return addNew(list, value) && isWhole;
  }

  private readAreas(printed: string): boolean {
    const read = readThematicAreas(printed);
    for (const { number, title } of read) if (!this.areas.has(number)) this.areas.set(number, title);
    const held = read.map(({ number }) => `thematic area ${number} ${this.areas.get(number)}`);
    return (
      addNew(
        this.thematicAreas,
        read.map(({ number }) => number),
      ) && missingWords(printed, held).length === 0
    );
  }
}

/** The lines of some pieces: a list's items, a paragraph's lines. */
const linesOf = (pieces: Piece[]): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'list'
      ? piece.items.map((item) => item.text.split('\n').join(' '))
      : piece.passage.text.split('\n'),
  );

const joined = (before: string | null, more: string, by: string): string =>
  before ? before + by + more : more;

/** Whether all of them were new: what is there already holds no more words by being named again. */
function addNew<T>(list: T[], more: T[]): boolean {
  const added = more.filter((item) => !list.includes(item));
  list.push(...added);
  return added.length === more.length;
}

/** Text that keeps its label: "**Expression of interest:** IFAD". */
export function labelled(label: string, pieces: Piece[]): Passage[] {
  const [first, ...rest] = pieces.map((piece) => piece.passage);
  if (label === '') return pieces.map((piece) => piece.passage);
  const name = plainPassage(label);
  const bold = `**${name.markdown}${/[:：.?!]$/.test(label) ? '' : ':'}**`;
  if (!first) return [{ text: name.text, markdown: bold }];
  if (pieces[0]?.kind !== 'paragraph') return [{ text: name.text, markdown: bold }, first, ...rest];
  return [{ text: `${name.text} ${first.text}`, markdown: `${bold} ${first.markdown}` }, ...rest];
}

import type { Cell, Passage } from '../workplan-document/document-piece';
import { plainPassage } from '../workplan-document/inline-markdown';
import {
  type FieldSign,
  type FormMark,
  type FormPlace,
  formMarkLine,
  placeOfSign,
  signOf,
  WHO_FIELDS,
} from './answer-form';
import type { AnswerFormReading, FormRemark, FormRemarkKind, OutsidePassage } from './answer-form-reading';
import { type FieldRows, joined, markdownOf, piecesOf, plainOf } from './field-rows.server';
import type { OwnLines } from './own-lines.server';
import { isTicked, writtenInBox, writtenNumbers } from './written-cells';

/** Columns of the table of priorities: box, code, title, why. */
const INTEREST_COLUMNS = 4;

/** Collects what a filled form holds while it is read from top to bottom. */
export class FormGathering {
  readonly remarks: FormRemark[] = [];
  readonly seen = new Set<string>();
  near: FormPlace | null = null;
  mark: FormMark | null = null;
  readonly #answers = new Map<number, string>();
  readonly #who = new Map<string, string>();
  readonly #interests: AnswerFormReading['interests'] = [];
  readonly #onBlocks: AnswerFormReading['onBlocks'] = [];
  readonly #outside: OutsidePassage[] = [];
  #nameWithheld = false;

  constructor(readonly own: OwnLines | null) {}

  remark(kind: FormRemarkKind, values: FormRemark['values'] = {}): void {
    this.remarks.push({ kind, values });
  }

  takeMark(mark: FormMark): void {
    const [first, second] = [this.mark, mark].map((one) => (one ? formMarkLine(one) : null));
    if (!this.mark) this.mark = mark;
    else if (first && second && first !== second) this.remark('twoMarks', { first, second });
  }

  takeOutside(
    passages: Passage[],
    from: OutsidePassage['from'] = 'text',
    near: FormPlace | null = this.near,
  ): void {
    const markdown = joined(passages);
    if (markdown === '') return;
    const last = this.#outside.at(-1);
    const goesOn = from === 'text' && last?.from === 'text' && placeKey(last.near) === placeKey(near);
    if (goesOn && last) last.markdown += `\n\n${markdown}`;
    else this.#outside.push({ markdown, near, from });
  }

  takeField({ sign, typed, rows }: FieldRows): void {
    this.near = placeOfSign(sign);
    const isSecond = this.seen.has(signOf(sign));
    this.seen.add(signOf(sign));
    if (isSecond) this.remark('twice', { field: signOf(sign) });
    if (sign.kind === 'Q')
      this.takeAnswer(sign.number, [typed, ...rows.map((row) => row.flatMap(piecesOf))].flat());
    else if (sign.kind === 'I') {
      this.takeOutside(typed);
      for (const row of rows) this.#takeInterest(sign.number, row);
    } else if (sign.kind === 'P') {
      this.takeOutside(typed);
      for (const row of rows) this.#takeOnBlock(row);
    } else this.#takeWho(sign, typed, rows);
  }

  /** Adds to an answer; what was there stays. */
  takeAnswer(question: number, passages: Passage[]): void {
    const markdown = joined(passages);
    const before = this.#answers.get(question);
    if (markdown !== '') this.#answers.set(question, before ? `${before}\n\n${markdown}` : markdown);
  }

  hasAnswer(question: number): boolean {
    return this.#answers.has(question);
  }

  #takeWho(sign: FieldSign, typed: Passage[], rows: Cell[][]): void {
    const [first = [], ...later] = rows;
    const passages = [...typed, ...first.flatMap(piecesOf)];
    // Rows that somebody added below say something of their own.
    this.takeOutside(later.flat().flatMap(piecesOf));
    const text = plainOf(passages);
    if (sign.kind === 'HIDE') {
      this.#nameWithheld ||= isTicked(text ?? '');
      this.takeOutside([plainPassage(writtenInBox(text ?? ''))]);
    } else if (text !== null && sign.kind in WHO_FIELDS) {
      const before = this.#who.get(sign.kind);
      this.#who.set(sign.kind, before ? `${before}\n${text}` : text);
    }
  }

  #takeInterest(question: number, row: Cell[]): void {
    const [box, coded, titled, reason] = row;
    const code = coded?.text.trim() ?? '';
    if (
      !box ||
      !coded ||
      !titled ||
      !reason ||
      row.length !== INTEREST_COLUMNS ||
      code === '' ||
      /\s/.test(code)
    ) {
      // A blank row's box is not words.
      if (row.every(({ text }) => !isTicked(text))) return;
      this.remark('rowUnclear');
      this.takeOutside(row.flatMap(piecesOf));
      return;
    }
    const ticked = isTicked(box.text);
    const rewritten = this.own !== null && !this.own.hasCell(titled.text) ? piecesOf(titled) : [];
    const why = joined([plainPassage(writtenInBox(box.text)), ...rewritten, ...piecesOf(reason)]);
    if (!ticked && why === '') return;
    if (!ticked) this.remark('reasonOnly', { code });
    this.#interests.push({ question, code, why, ticked });
  }

  #takeOnBlock(row: Cell[]): void {
    const [numbered, ...said] = row;
    const printed = plainOf(numbered ? piecesOf(numbered) : [])?.replaceAll('\n', ' ') ?? '';
    const markdown = markdownOf(said);
    const [number, ...others] = writtenNumbers(printed);
    if (printed === '' && markdown === '') return;
    if (number === undefined) {
      this.remark('noParagraph');
      this.takeOutside(row.flatMap(piecesOf));
      return;
    }
    if (markdown === '') {
      this.remark('silentParagraph', { number });
      return;
    }
    if (others.length > 0) this.remark('severalParagraphs', { printed, number });
    this.#onBlocks.push({ number, printed, markdown });
  }

  /** All that was gathered, with remarks on what needs a second look. */
  reading(): AnswerFormReading {
    const [outside, margin] = [true, false].map((isText) =>
      this.#outside.filter(({ from }) => (from !== 'margin') === isText),
    );
    if (outside?.length) this.remark('outside', { count: outside.length });
    if (margin?.length) this.remark('margin', { count: margin.length });
    const read = {
      organisation: this.#who.get('ORG') ?? null,
      person: this.#who.get('NAME') ?? null,
      onBehalfOf: this.#who.get('FOR') ?? null,
      nameWithheld: this.#nameWithheld,
      answers: [...this.#answers].map(([question, markdown]) => ({ question, markdown })),
      interests: this.#interests,
      onBlocks: this.#onBlocks,
      outside: this.#outside,
    };
    if ([read.answers, read.interests, read.onBlocks, read.outside].every(({ length }) => length === 0))
      this.remark('empty');
    return { madeFor: this.mark, ...read, remarks: this.remarks };
  }
}

const placeKey = (place: FormPlace | null): string => JSON.stringify(place);

import {
  BorderStyle,
  CheckBox,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  type AnswerFormView,
  type AnswerFormWorkplan,
  bookmarkOf,
  type FieldSign,
  isRightToLeft,
  signOf,
  WHO_FIELDS,
  type WhoSign,
} from './answer-form';
import { type FormPen, xmlText } from './form-pen';
import { RULE, SECONDARY, TEXT_WIDTH, TINT } from './form-styles';

/** Heights of empty cells, in twentieths of a point: they say how much is expected, and grow. */
const ANSWER_HEIGHT = 2_600;
const LINE_HEIGHT = 460;
/** Rows for comments on paragraphs; more can be added in Word. */
const PARAGRAPH_ROWS = 6;
/** Symbols that every word processor has a font for. */
const BOX = {
  checkedState: { value: '2612', font: 'MS Gothic' },
  uncheckedState: { value: '2610', font: 'MS Gothic' },
};

/** One field: its label above, room to write below. */
export function textField(pen: FormPen, sign: FieldSign, label: string, language: string): Table {
  return fieldTable(
    language,
    [100],
    [
      row([cell([pen.label(pen.own(label), signOf(sign), bookmarkOf(sign))], 100, { head: true })], {
        head: true,
      }),
      row([cell([room(language)], 100)], { height: ANSWER_HEIGHT }),
    ],
  );
}

/** Who answers: a line for each thing asked. */
export function whoField(pen: FormPen, language: string): Table {
  const shares = [38, 62];
  const fields = Object.keys(WHO_FIELDS) as WhoSign[];
  const label = (kind: WhoSign): string => pen.t(`answerForm.who.${WHO_FIELDS[kind]}`);
  return fieldTable(
    language,
    shares,
    fields.map((kind) =>
      row(
        [
          cell([pen.label(pen.own(label(kind)), signOf({ kind }), bookmarkOf({ kind }))], 38, { head: true }),
          cell([kind === 'HIDE' ? box(label(kind), language) : room(language)], 62),
        ],
        { height: LINE_HEIGHT },
      ),
    ),
  );
}

/** The priorities, each with a box to tick and room to say why. */
export function interestField(
  pen: FormPen,
  number: number,
  priorities: AnswerFormWorkplan['priorities'],
  language: string,
): Table {
  const shares = [8, 10, 41, 41];
  const sign: FieldSign = { kind: 'I', number };
  const heading = (word: 'tick' | 'code' | 'priority', share: number): TableCell =>
    cell([pen.cell(pen.own(pen.t(`answerForm.${word}`)), 'FormLabel')], share, { head: true });
  return fieldTable(language, shares, [
    row(
      [
        heading('tick', 8),
        heading('code', 10),
        heading('priority', 41),
        cell([pen.label(pen.own(pen.t('answerForm.why')), signOf(sign), bookmarkOf(sign))], 41, {
          head: true,
        }),
      ],
      { head: true },
    ),
    ...priorities.map(({ code, title }) =>
      row(
        [
          cell([box(`${pen.t('answerForm.tick')}: ${code}`, language)], 8),
          cell([pen.cell({ text: code, language: 'en' }, 'FormAnswer')], 10),
          cell([pen.cell(title, 'FormAnswer')], 41),
          cell([room(language)], 41),
        ],
        { height: LINE_HEIGHT, whole: true },
      ),
    ),
  ]);
}

/** Rows for comments on paragraphs of the draft: a number, and the comment. */
export function paragraphField(pen: FormPen, { language }: AnswerFormView): Table {
  const shares = [20, 80];
  const sign: FieldSign = { kind: 'P' };
  return fieldTable(language, shares, [
    row(
      [
        cell([pen.cell(pen.own(pen.t('answerForm.paragraph')), 'FormLabel')], 20, { head: true }),
        cell([pen.label(pen.own(pen.t('answerForm.onParagraph')), signOf(sign), bookmarkOf(sign))], 80, {
          head: true,
        }),
      ],
      { head: true },
    ),
    ...Array.from({ length: PARAGRAPH_ROWS }, () =>
      row([cell([room(language)], 20), cell([room(language)], 80)], { height: LINE_HEIGHT * 2 }),
    ),
  ]);
}

const room = (language: string): Paragraph =>
  new Paragraph({ style: 'FormAnswer', bidirectional: isRightToLeft(language) });

/** A box to tick: a control in Word and LibreOffice, elsewhere a character to write over. */
const box = (name: string, language: string): Paragraph =>
  new Paragraph({
    style: 'FormAnswer',
    bidirectional: isRightToLeft(language),
    children: [new CheckBox({ alias: xmlText(name), checked: false, ...BOX })],
  });

const widthOf = (share: number): number => Math.round((TEXT_WIDTH * share) / 100);

function cell(children: Paragraph[], share: number, { head = false } = {}): TableCell {
  return new TableCell({
    width: { size: widthOf(share), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(head && { shading: { fill: TINT } }),
    children,
  });
}

/** A row of a field; `whole` keeps it on one page, `head` repeats it on the next. */
function row(cells: TableCell[], { head = false, whole = false, height = 0 } = {}): TableRow {
  return new TableRow({
    children: cells,
    tableHeader: head,
    cantSplit: whole || head,
    ...(height > 0 && { height: { value: height, rule: HeightRule.ATLEAST } }),
  });
}

function fieldTable(language: string, shares: number[], rows: TableRow[]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 8, color: SECONDARY };
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: shares.map(widthOf),
    visuallyRightToLeft: isRightToLeft(language),
    margins: { top: 70, bottom: 70, left: 110, right: 110 },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows,
  });
}

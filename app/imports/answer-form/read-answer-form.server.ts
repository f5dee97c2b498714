import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { BadInput } from '~/platform/errors';
import { translator } from '~/platform/i18n';
import type { Cell, Piece } from '../workplan-document/document-piece';
import { plainPassage } from '../workplan-document/inline-markdown';
import { piecesOfHtml } from '../workplan-document/pieces-of-html';
import {
  BLOCK_SIGN,
  type FieldSign,
  type FormPlace,
  placeOfSign,
  readFormMark,
  signOf,
  signOfBookmark,
} from './answer-form';
import type { AnswerFormReading } from './answer-form-reading';
import { fieldsOfTable, foreignPart, piecesOf } from './field-rows.server';
import { FormGathering } from './form-gathering.server';
import { type FormNote, idsWithin, notesOf, openAnswerForm } from './open-answer-form.server';
import { OwnLines } from './own-lines.server';

const BLOCK = new RegExp(`^${BLOCK_SIGN}\\s*(\\d{1,6})\\b`);
const imageNote = (description: string): string =>
  description.trim() ? `[image: ${description}]` : '[image]';

/**
 * Reads a form that was filled in in whatever word processor: its fields as Markdown, who answers, and every word that stands elsewhere.
 * `lines` are the form's own as `answerFormLines` has them, for a file that no longer knows them (Google Docs drops what tells them).
 * `BadInput`, in `language`, for what is no Word document, is damaged, far larger inside than outside, or no form at all.
 */
export async function readAnswerForm(
  bytes: Buffer,
  { lines, language = 'en' }: { lines?: string[]; language?: string } = {},
): Promise<AnswerFormReading> {
  const t = translator(language);
  const { nodes, properties, remarks, unread } = await openAnswerForm(bytes, t);
  const keys = properties.lines ?? lines;
  const own = keys ? new OwnLines(keys) : null;
  const gathering = new FormGathering(own);
  const notes: FormNote[] = [];
  const places = new Map<string, FormPlace | null>();
  for (const node of nodes) {
    const listed = notesOf(node);
    notes.push(...listed);
    if (listed.length > 0) continue;
    readNode(gathering, node, own);
    for (const id of idsWithin(node)) places.set(id, gathering.near);
  }
  if (gathering.seen.size === 0 && !gathering.mark && !properties.mark)
    throw new BadInput(t('answerForm.refusal.notAForm'));
  for (const note of notes) readNote(gathering, note, places.get(note.reference) ?? null);
  gathering.takeOutside([plainPassage(unread)], 'unread', null);
  const stated = properties.mark === null ? null : readFormMark(properties.mark);
  if (!gathering.mark) gathering.mark = stated;
  if (!gathering.mark) gathering.remark('noMark');
  if (own === null) gathering.remark('ownWordsUnknown');
  for (const field of properties.fields) if (!gathering.seen.has(field)) gathering.remark('gone', { field });
  gathering.remarks.unshift(...remarks);
  return gathering.reading();
}

function readNode(gathering: FormGathering, node: Nodes, own: OwnLines | null): void {
  const ids = idsWithin(node);
  const pieces = piecesOfHtml(toHtml(node), { headingShift: 0, imageNote });
  const [piece] = pieces;
  if (piece?.kind === 'table') {
    readTable(gathering, piece, signsOf(ids), own);
    return;
  }
  const heading = signsOf(ids.map((id) => id.replace(/_at$/, '')))[0];
  for (const one of pieces) readPiece(gathering, one, own);
  if (heading) gathering.near = placeOfSign(heading);
}

const signsOf = (ids: string[]): FieldSign[] =>
  ids.flatMap((id) => {
    const sign = signOfBookmark(id);
    return sign ? [sign] : [];
  });

function readTable(
  gathering: FormGathering,
  table: Extract<Piece, { kind: 'table' }>,
  bookmarked: FieldSign[],
  own: OwnLines | null,
): void {
  const { before, fields } = fieldsOfTable(table.rows, own);
  const missing = bookmarked.filter((sign) => !fields.some((field) => signOf(field.sign) === signOf(sign)));
  const [sign] = missing;
  const isForeign = fields.length === 0 && !sign;
  // A table of somebody's own stays a table; a single column is a box that lost its label.
  const isBox = table.rows.every((row) => row.length === 1);
  if (isForeign) gathering.takeOutside(isBox ? table.rows.flat().flatMap(piecesOf) : [table.passage]);
  if (isForeign) return;
  const written = before.map((row) => row.filter((cell) => !own?.hasCell(cell.text)));
  if (sign) gathering.takeField({ sign, typed: [], rows: written.filter((row) => row.length > 0) });
  else gathering.takeOutside(written.flat().flatMap((cell: Cell) => piecesOf(cell)));
  for (const field of fields) gathering.takeField(field);
}

function readPiece(gathering: FormGathering, piece: Piece, own: OwnLines | null): void {
  const { text } = piece.passage;
  const block = BLOCK.exec(text)?.[1];
  if (block) gathering.near = { at: 'block', number: Number(block) };
  const mark = readFormMark(text);
  if (mark) {
    gathering.takeMark(mark);
    // Anything written into the line of the mark, before or after it.
    const [label = '', typed = ''] = text.split(/\[\s*FORM[^\]]*\]/i);
    const isLabel = own === null || own.take(text.slice(0, text.length - typed.length));
    gathering.takeOutside([isLabel ? '' : label, typed].map(plainPassage));
    return;
  }
  const foreign = foreignPart(piece, own);
  if (foreign) gathering.takeOutside([foreign]);
}

/** A note at the foot goes with the answer that it belongs to; all else is shown where it stood. */
function readNote(gathering: FormGathering, { from, number, body }: FormNote, near: FormPlace | null): void {
  const [first, ...others] = piecesOfHtml(toHtml(body.children), { headingShift: 0, imageNote }).map(
    ({ passage }) => passage,
  );
  if (!first) return;
  const isAnswer = from === 'note' && near?.at === 'question' && gathering.hasAnswer(near.number);
  const numbered = {
    text: first.text,
    markdown: `${plainPassage(`[${number}]`).markdown} ${first.markdown}`,
  };
  if (isAnswer) gathering.takeAnswer(near.number, [numbered, ...others]);
  else gathering.takeOutside(from === 'note' ? [numbered, ...others] : [first, ...others], from, near);
}

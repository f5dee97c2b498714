import type { QuestionKind } from '~/spaces/question';

/** Plain words in their language (BCP 47). */
export interface FormText {
  text: string;
  language: string;
}

/** Rendered, sanitised Markdown in its language (BCP 47). */
export interface FormHtml {
  html: string;
  language: string;
}

/** What a form to be filled in offline is made of: what the reader may see of a space that is open. */
export interface AnswerFormView {
  slug: string;
  /** The reader's: the form's own words are in it, else in English. BCP 47. */
  language: string;
  title: FormText;
  /** Where the filled form is sent, in full; null leaves the line out. */
  sendTo: string | null;
  /** Until when, in the reader's words; null where the space has no end. */
  closes: string | null;
  /** In the order they are asked, without retired ones. */
  questions: { number: number; kind: QuestionKind; text: FormHtml }[];
  workplan: AnswerFormWorkplan | null;
}

export interface AnswerFormWorkplan {
  /** The published version that the annex holds. */
  version: number;
  title: FormText;
  priorities: { code: string; title: FormText }[];
  /** In the order of the document; those without a priority are its introduction. */
  blocks: { number: number; html: string; language: string; priorityCode: string | null }[];
}

/** For which space, version of its workplan (null: none) and language a form was made. */
export interface FormMark {
  slug: string;
  version: number | null;
  language: string;
}

/** Somewhere in a form: a question, the paragraphs' section, who answers, or a paragraph of the draft. */
export type FormPlace =
  | { at: 'question'; number: number }
  | { at: 'interest'; number: number }
  | { at: 'block'; number: number }
  | { at: 'blocks' }
  | { at: 'who' };

/** The fields of who answers, by the sign that stands beside each. */
export const WHO_FIELDS = {
  ORG: 'organisation',
  NAME: 'person',
  FOR: 'onBehalfOf',
  HIDE: 'nameWithheld',
} as const;
export type WhoSign = keyof typeof WHO_FIELDS;

/** The kinds of field, by the letters in their sign. */
export type FieldSign = { kind: 'Q' | 'I'; number: number } | { kind: 'P' } | { kind: WhoSign };

/** The sign of a field as it stands in the form: plain letters, because they outlive every word processor. */
export const signOf = (sign: FieldSign): string =>
  `[${'number' in sign ? `${sign.kind}${sign.number}` : sign.kind}]`;

const SIGN = /\[\s*(?:([QI])\s*(\d{1,6})|(P|ORG|NAME|FOR|HIDE))\s*\]/i;

/** The first sign of a field in a text, with where it stands. */
export function findSign(text: string): { sign: FieldSign; start: number; end: number } | null {
  const found = SIGN.exec(text);
  if (!found) return null;
  const [whole, kind, number, other] = found;
  const sign = other
    ? ({ kind: other.toUpperCase() } as FieldSign)
    : { kind: kind?.toUpperCase() as 'Q' | 'I', number: Number(number) };
  return { sign, start: found.index, end: found.index + whole.length };
}

/** What this writer writes; a reader of a later one may still know it. */
const FORM_VERSION = 1;
const FORM =
  /\[\s*FORM\s+(\d{1,3})\s+([a-z0-9-]{1,200})\s+v(\d{1,6})\s+([a-z]{2,3}(?:-[a-z0-9]{1,8})*)\s*\]/i;

/** The line that says what a form was made for. */
export const formMarkLine = ({ slug, version, language }: FormMark): string =>
  `[FORM ${FORM_VERSION} ${slug} v${version ?? 0} ${language}]`;

/** What a form was made for, where a text says so. */
export function readFormMark(text: string): FormMark | null {
  const found = FORM.exec(text);
  if (!found) return null;
  const [, , slug = '', version, language = 'en'] = found;
  return { slug: slug.toLowerCase(), version: Number(version) || null, language };
}

/** The bookmark on a field: where somebody deleted its sign, it still tells the field. */
export const bookmarkOf = (sign: FieldSign): string => `plenary_${signOf(sign).slice(1, -1)}`;

/** The field of a bookmark; null where it is somebody else's. */
export function signOfBookmark(name: string): FieldSign | null {
  const inner = /^plenary_([A-Z]+\d*)$/.exec(name)?.[1];
  return inner ? (findSign(`[${inner}]`)?.sign ?? null) : null;
}

/** Where a field stands. */
export function placeOfSign(sign: FieldSign): FormPlace {
  if (sign.kind === 'Q') return { at: 'question', number: sign.number };
  if (sign.kind === 'I') return { at: 'interest', number: sign.number };
  return { at: sign.kind === 'P' ? 'blocks' : 'who' };
}

/** Stands before the number of each paragraph of the draft, in every language. */
export const BLOCK_SIGN = '¶';

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(language: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    // Somebody's own code for a language: nothing is known of its script.
    return false;
  }
}

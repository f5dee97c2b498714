import { createHash } from 'node:crypto';
import { squeezed, wordsOf } from '../workplan-document/document-piece';

/** Enough that no line somebody writes is taken for one of the form's own. */
const KEY_CHARACTERS = 8;
/** A property's value may be this long in Word's own window; a longer list goes on in the next. */
const PROPERTY_CHARACTERS = 248;

const LINES = 'plenary-lines-';
const MARK = 'plenary-form';
const FIELDS = 'plenary-fields';

/** Where a line of the form's own stands: in one of its tables, or between them. */
export type LinePlace = 'table' | 'text';

/** What stays of a line when a word processor has changed its blanks and quotation marks. */
export function lineKey(text: string, place: LinePlace): string {
  const line = wordsOf(text).join(' ') || squeezed(text);
  return createHash('sha256').update(`${place} ${line}`).digest('base64url').slice(0, KEY_CHARACTERS);
}

/** What a form knows of itself where its own words were changed or deleted. */
export interface FormProperties {
  /** As `formMarkLine` writes it. */
  mark: string | null;
  /** Signs of its fields. */
  fields: string[];
  /** Keys of its own lines, each as often as it stands there; null where the file has lost them. */
  lines: string[] | null;
}

/** A form's own lines while it is read: what somebody wrote in the same words, once more, is theirs. */
export class OwnLines {
  readonly #left = new Map<string, number>();

  constructor(keys: Iterable<string>) {
    for (const key of keys) this.#left.set(key, (this.#left.get(key) ?? 0) + 1);
  }

  /** Whether a cell of the form's tables has these words. */
  hasCell(text: string): boolean {
    return this.#left.has(lineKey(text, 'table'));
  }

  /** Whether this is the form's own line; each is only once. */
  take(text: string): boolean {
    const key = lineKey(text, 'text');
    const left = this.#left.get(key) ?? 0;
    if (left > 0) this.#left.set(key, left - 1);
    return left > 0;
  }
}

/** The properties of a Word document that hold this. */
export function writeProperties(
  mark: string,
  fields: string[],
  lines: string[],
): { name: string; value: string }[] {
  const keys = lines.join('');
  const pieces = keys.match(new RegExp(`.{1,${PROPERTY_CHARACTERS}}`, 'g')) ?? [];
  return [
    { name: MARK, value: mark },
    { name: FIELDS, value: fields.join(' ') },
    ...pieces.map((value, at) => ({ name: `${LINES}${at + 1}`, value })),
  ];
}

/** Reads them from the part of a Word document that holds its own properties. */
export function readProperties(xml: string | undefined): FormProperties {
  const values = new Map<string, string>();
  for (const [, attributes = '', value = ''] of (xml ?? '').matchAll(
    /<property\s([^>]*)>\s*<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g,
  )) {
    const name = /\bname="(plenary-[a-z0-9-]+)"/.exec(attributes)?.[1];
    if (name) values.set(name, value);
  }
  const keys: string[] = [];
  for (let at = 1; values.has(`${LINES}${at}`); at++)
    keys.push(...(values.get(`${LINES}${at}`)?.match(new RegExp(`.{${KEY_CHARACTERS}}`, 'g')) ?? []));
  return {
    mark: values.get(MARK) ?? null,
    fields: values.get(FIELDS)?.split(' ').filter(Boolean) ?? [],
    lines: keys.length > 0 ? keys : null,
  };
}

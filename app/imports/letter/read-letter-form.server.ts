import type { SubmissionResult } from '@conform-to/react';
import type { Actor } from '~/accounts/actor';
import { BadInput, InvalidField } from '~/platform/errors';
import { readForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { readFileFormLimit } from '../read-file-limit.server';
import { keepLetterFile } from './keep-letter-file.server';
import { letterSchema } from './letter-schema';
import { readKeptText } from './read-letter-text.server';

/** A letter of the greatest length, each sign of four bytes, with what a form puts around it. */
const LETTER_FORM_BYTES = 1_000_000;

/** A letter's form as it was sent, with its file already kept. */
export interface SentLetter {
  /** The same form again, in which the file is named by its hash. */
  request: Request;
  limitBytes: number;
  /** Why the file that was chosen was not taken. */
  refused: InvalidField | null;
  /** Set where the text was read from the file just now: nobody has looked it over, so the form is shown again with it. */
  toLookOver: { result: SubmissionResult } | null;
}

/**
 * Reads the form of a letter and keeps the file that it brings before anything else is judged, so that no mistake in another field loses it. Where
 * no text was typed, or only the text of the file before, the text of the new file takes its place. Throws `NotFound` for a space that there is not.
 */
export async function readLetterForm(actor: Actor, slug: string, request: Request): Promise<SentLetter> {
  const limitBytes = LETTER_FORM_BYTES + (await readFileFormLimit(slug));
  const form = await readForm(request, { limitBytes });
  const file = form.get('file');
  form.delete('file');
  const answer = (refused: InvalidField | null, isRead: boolean): SentLetter => ({
    request: new Request(request.url, { method: 'POST', body: form }),
    limitBytes,
    refused,
    toLookOver: isRead ? { result: { initialValue: valuesOf(form) } } : null,
  });
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return answer(null, false);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await perform(keepLetterFile, actor, { slug, file: { name: file.name, bytes } });
    const isRead = await takeText(form, kept.sha256);
    form.set('sha256', kept.sha256);
    form.set('fileName', kept.name);
    return answer(null, isRead);
  } catch (error) {
    if (error instanceof InvalidField) return answer(error, false);
    if (error instanceof BadInput) return answer(new InvalidField('file', error.message), false);
    throw error;
  }
}

/** Puts the text of a kept file into the form, unless another one was typed. Says whether it did. */
async function takeText(form: FormData, sha256: string): Promise<boolean> {
  const typed = textOf(form, 'text');
  const before = textOf(form, 'sha256');
  if (typed !== '' && (before === '' || typed !== (await readKeptText(before)))) return false;
  const text = await readKeptText(sha256);
  form.set('text', text ?? '');
  return text !== null;
}

const textOf = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();

/** What was sent, as the form shows it again. */
function valuesOf(form: FormData): Record<string, string | string[]> {
  const names = Object.keys(letterSchema.shape).filter((name) => form.has(name));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name).map((value) => (typeof value === 'string' ? value : ''));
      return [name, name === 'groups' ? all : (all[0] ?? '')];
    }),
  );
}

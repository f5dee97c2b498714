import type { Actor } from '~/accounts/actor';
import { termLabel } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import { translator } from '~/platform/i18n';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { loadCodebooks } from '../load-codebook.server';
import { findTerms } from './find-terms.server';
import { titleInFull } from './term-in-full';

/** A term in the words of the reader's language, for a script. */
export interface TermInWords {
  key: string;
  label: string;
  title: string;
  /** Of the title: BCP 47. */
  language: string;
}

/** Terms of a space that answer to what somebody looks for; at most 200 characters. Throws `NotFound` where the actor may not read the space. */
export async function readTermsToAdd(
  actor: Actor,
  slug: string,
  asked: string,
  language: string,
): Promise<TermInWords[]> {
  const space = await readSpaceFrame(actor, slug, language);
  const t = translator(language);
  const { current } = await loadCodebooks(db(), space.id);
  const found = await findTerms(space.id, current, asked.slice(0, 200), language);
  return found.map(({ key, term }) => ({
    key,
    label: termLabel(t, term),
    title: titleInFull(t, term, language)?.text ?? '',
    language: term.title?.language ?? language,
  }));
}

import { hasSpokenCode, type TermView, termLabel } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import { type Translate, translator } from '~/platform/i18n';
import { fromPaste } from '~/platform/text/from-paste';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { loadCodebooks, termKey } from '../load-codebook.server';
import { recognise } from '../recogniser/recognise';
import { groupFinds } from './find-key';
import { readTermsByKey } from './read-author-tags.server';

/** What the words of a text name so far, for who is writing it. */
export interface FindInBrief {
  /** As people say it in short, "GCM 15"; empty for a term that goes by its title. */
  label: string;
  title: { text: string; language: string } | null;
  /** The words as they stand in the text. */
  words: string;
  /** The words could mean something else. */
  isSure: boolean;
}

/** More are on the next page, where they are decided on. */
const FINDS_MOST = 12;

/** What a draft's Markdown refers to, in the order of its text. Throws `BadInput` for a text that cannot be rendered. */
export async function readFinds(spaceId: string, markdown: string, language: string): Promise<FindInBrief[]> {
  const { text } = renderMarkdown(fromPaste(markdown));
  const { current } = await loadCodebooks(db(), spaceId);
  const groups = groupFinds(recognise(text, current.codebook)).slice(0, FINDS_MOST);
  const keys = groups.map(({ framework, codes }) => termKey(framework, codes[0] ?? ''));
  const terms = await readTermsByKey(current, keys, language);
  const t = translator(language);
  return groups.flatMap(({ kind, places }, at) => {
    const term = terms.get(keys[at] ?? '');
    const words = places[0]?.quote;
    return term && words ? [{ ...named(t, term), words, isSure: kind === 'sure' }] : [];
  });
}

const named = (t: Translate, term: TermView) => ({
  label: hasSpokenCode(term) || !term.title ? termLabel(t, term) : '',
  title: term.title,
});

import { z } from 'zod';
import { postSchema } from '~/comments/writing/post-schema';
import { TAG_POSITIONS, type TagPosition } from '../tag-position';
import {
  ADDED_MOST,
  type AuthorTags,
  FINDS_MOST,
  OFFER_CHARACTERS_MOST,
  OFFERS_MOST,
  PROPOSAL_CHARACTERS_MOST,
  PROPOSALS_MOST,
} from './author-tags';
import { type FoundGroup, readPart, readTermChoice, readTicked, termChoice } from './find-key';

/** What is looked for in the list of terms. */
export const ASKED_CHARACTERS_MOST = 200;
/** The words of a thousand finds, written out for an address line. */
export const CHECK_BYTES = 1024 * 1024;

const KEY_MOST = 1_000;
const chosen = (most: number) => z.array(z.string().max(KEY_MOST)).max(most).default([]);

/** What the page sends on which a draft is checked and posted. A group of finds goes by its key; what is chosen for it follows behind a bar. */
export const checkSchema = postSchema.extend({
  /** Groups that were shown, with their words: `KEY|WORDS,WORDS`. */
  seen: z.array(z.string().max(50_000)).max(FINDS_MOST).default([]),
  /** Keys of those with a tick that stay: the certain ones, and the doubtful ones that could mean one term only. */
  keep: chosen(FINDS_MOST),
  /** Of the others: `KEY|=CODE`, `KEY|-` for none of them, `KEY|` to leave it open. */
  choose: chosen(FINDS_MOST),
  /** `KEY|POSITION`, of finds and of terms that were added. */
  position: chosen(FINDS_MOST + ADDED_MOST),
  /** Keys of terms. */
  add: chosen(ADDED_MOST),
  proposal: z
    .array(z.string().trim().max(PROPOSAL_CHARACTERS_MOST).optional())
    .max(PROPOSALS_MOST)
    .default([]),
  /** Codes of priorities. */
  offer: chosen(OFFERS_MOST),
  offerWords: z.string().trim().max(OFFER_CHARACTERS_MOST).optional(),
  find: z.string().trim().max(ASKED_CHARACTERS_MOST).optional(),
  /** Keep what was said and do not post yet: look for terms, have one more field for a proposal, go to the files or back to the text. */
  stay: z.enum(['find', 'more', 'files', 'text']).optional(),
});
export type CheckForm = z.output<typeof checkSchema>;

/** What was said of tags, proposals and offers among what the page sent; what nobody was shown is left out. */
export function authorTagsSent(sent: CheckForm): AuthorTags {
  const kept = new Set(sent.keep);
  const chosenFor = pairs(sent.choose);
  const positions = pairs(sent.position);
  const finds = sent.seen.flatMap((shown): AuthorTags['finds'] => {
    const { key, words } = readSeen(shown);
    const position = positionOf(positions.get(key));
    const ticked = readTicked(key);
    if (ticked) return [{ key, words, kept: kept.has(key) ? ticked.code : null, position }];
    if (!key.startsWith('?')) return [];
    const choice = chosenFor.get(key);
    if (choice === '-') return [{ key, words, kept: null, position: null }];
    const code = choice?.startsWith('=') ? readPart(choice.slice(1)) : null;
    return code ? [{ key, words, kept: code, position }] : [];
  });
  return {
    finds,
    added: [...new Set(sent.add)].flatMap((key) => {
      const term = readTermChoice(key);
      return term ? [{ ...term, position: positionOf(positions.get(key)) }] : [];
    }),
    proposals: [...new Set(sent.proposal)].flatMap((title) => (title ? [{ title }] : [])),
    offers: [...new Set(sent.offer)].map((code) => ({ code, text: sent.offerWords || null })),
  };
}

/** The fields of the page for what a draft has; the finds are those of its text now. What names one term stays, unless it was dropped. */
export function checkFields(groups: readonly FoundGroup[], said: AuthorTags) {
  const decided = new Map(said.finds.map((find) => [find.key, find]));
  return {
    keep: groups
      .filter(({ key, kind }) => kind !== 'open' && decided.get(key)?.kept !== null)
      .map(({ key }) => key),
    choose: groups.flatMap(({ key, kind }) => {
      const find = decided.get(key);
      return kind !== 'open' || !find ? [] : [`${key}|${choiceOf(find.kept)}`];
    }),
    position: [
      ...said.finds,
      ...said.added.map(({ framework, code, position }) => ({ key: termChoice(framework, code), position })),
    ].flatMap(({ key, position }) => (position ? [`${key}|${position}`] : [])),
    add: said.added.map(({ framework, code }) => termChoice(framework, code)),
    proposal: said.proposals.map(({ title }) => title),
    offer: said.offers.map(({ code }) => code),
    offerWords: said.offers[0]?.text ?? '',
  };
}

/** How a choice stands in a form; null: none of those offered. */
export const choiceOf = (code: string | null): string =>
  code === null ? '-' : `=${encodeURIComponent(code)}`;

/** A group with its words, for the form. */
export const seenOf = ({ key, places }: Pick<FoundGroup, 'key' | 'places'>): string =>
  `${key}|${[...new Set(places.map(({ quote }) => encodeURIComponent(quote)))].join(',')}`;

function readSeen(shown: string): { key: string; words: string[] } {
  const [key = '', words = ''] = shown.split('|');
  return { key, words: words.split(',').flatMap((one) => readPart(one) || []) };
}

/** The last one said of each key. */
const pairs = (values: readonly string[]): Map<string, string> =>
  new Map(values.map((value) => [value.split('|', 1)[0] ?? '', value.slice(value.indexOf('|') + 1)]));

const positionOf = (value: string | undefined): TagPosition | null =>
  TAG_POSITIONS.find((known) => known === value) ?? null;

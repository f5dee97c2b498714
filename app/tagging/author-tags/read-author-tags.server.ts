import type { CheckPage } from '~/comments/writing/read-check-page.server';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import { readPriorities } from '~/spaces/read-priorities.server';
import { type LoadedCodebook, loadCodebooks, termKey } from '../load-codebook.server';
import { recognise } from '../recogniser/recognise';
import { authorTagsSchema } from './author-tags';
import { checkFields, seenOf } from './check-schema';
import { type FindKind, type FoundGroup, groupFinds, readTicked, termChoice } from './find-key';
import { findTerms, onOffer, type TermOnOffer } from './find-terms.server';
import { type InSentence, sentenceAround } from './sentence-around';

/** What was found in a draft, to be decided on. */
export interface FindView {
  key: string;
  kind: FindKind;
  /** What the words name, or could name, the likeliest first. */
  terms: TermView[];
  places: InSentence[];
  /** The value that says with the form what was shown. */
  seen: string;
}

/** What the author of a draft is asked about tags, proposals and offers. */
export interface AuthorTagsPage {
  finds: FindView[];
  /** Terms that were added, then those that were looked for. */
  added: TermOnOffer[];
  matches: TermOnOffer[];
  /** What was looked for; null: nothing. */
  asked: string | null;
  /** To offer to work on. */
  priorities: TermView[];
  fields: ReturnType<typeof checkFields>;
}

/** Reads a draft for references as they will be when it is posted, with what its author has said of them so far. `asked`: look for terms to add. */
export async function readAuthorTags(
  page: Pick<CheckPage, 'space' | 'draft'>,
  asked: string | null,
  language: string,
): Promise<AuthorTagsPage> {
  const { space, draft } = page;
  const said = authorTagsSchema.parse(draft.tags);
  const { current } = await loadCodebooks(db(), space.id);
  const groups = groupFinds(recognise(draft.text, current.codebook));
  const named = [
    ...groups.flatMap(({ framework, codes }) => codes.map((code) => termKey(framework, code))),
    ...said.added.map(({ framework, code }) => termKey(framework, code)),
  ];
  const terms = await readTermsByKey(current, named, language);
  const finds = groups
    .map((group) => findView(draft.text, group, terms))
    .filter(({ terms }) => terms.length > 0);
  const inList = new Set(
    finds.flatMap(({ key }) => {
      const ticked = readTicked(key);
      return ticked ? [termChoice(ticked.framework, ticked.code)] : [];
    }),
  );
  const added = said.added
    .map(({ framework, code }) => terms.get(termKey(framework, code)))
    .filter((term) => term !== undefined)
    .map(onOffer)
    .filter(({ key }) => !inList.has(key));
  for (const { key } of added) inList.add(key);
  const priorities = await readPriorities(space, language);
  const matches = asked ? await findTerms(space.id, current, asked, language) : [];
  return {
    finds,
    added,
    matches: matches.filter(({ key }) => !inList.has(key)),
    asked,
    priorities: priorities.map(({ framework, citedAs, code, title }) => ({
      framework,
      citedAs,
      code,
      title,
    })),
    fields: checkFields(groups, said),
  };
}

const findView = (text: string, group: FoundGroup, terms: Map<string, TermView>): FindView => ({
  key: group.key,
  kind: group.kind,
  terms: group.codes.flatMap((code) => terms.get(termKey(group.framework, code)) ?? []),
  places: group.places.map(({ start, end }) => sentenceAround(text, start, end)),
  seen: seenOf(group),
});

/** Terms by how they are cited and their code. */
/** Terms of a space's codebook by their keys, as they are shown; a key that it does not have is left out. */
export async function readTermsByKey(
  { termIds }: LoadedCodebook,
  keys: string[],
  language: string,
): Promise<Map<string, TermView>> {
  const ids = new Map(
    keys.flatMap((key): [string, string][] => {
      const id = termIds.get(key);
      return id ? [[id, key]] : [];
    }),
  );
  const rows = await db().term.findMany({
    where: { id: { in: [...ids.keys()] } },
    select: { id: true, ...termColumns },
  });
  return new Map(rows.map(({ id, ...row }) => [ids.get(id) as string, termView(row, language)]));
}

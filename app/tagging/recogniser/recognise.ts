import { type Codebook, codeIn } from './codebook.ts';
import { countsThings } from './counts.ts';
import { citeAreas, citeGoals, citePlainGoals, citeTargets } from './goals.ts';
import { findMentions, type Mention } from './instruments.ts';
import { codesOf } from './item.ts';
import { KEYWORDS, type Keyword } from './keywords.ts';
import { readList } from './list.ts';
import { citeObjectives } from './objectives.ts';
import { citeDeclaration, citeNamedDeclaration, citeParagraphs } from './paragraphs.ts';
import { matchPhrase } from './phrases.ts';
import { citePrinciples } from './principles.ts';
import { citePriorities } from './priorities.ts';
import { citeCode } from './priority-codes.ts';
import { add, type Reading } from './reading.ts';
import type { Reference } from './reference.ts';
import { findTitles } from './titles.ts';
import { tokenise } from './tokens.ts';
import { words } from './vocabulary.ts';

/** Stands with every tag that the recogniser makes; raised whenever it would find something else in the same text. */
export const RECOGNISER_VERSION = '3';

/**
 * Every explicit reference in a text to a term of the codebook, by start, then framework and code. One pass over the
 * tokens with bounded looks around: the cost grows with the text's length and nothing else, whatever the text.
 */
export function recognise(text: string, codebook: Codebook): Reference[] {
  const tokens = tokenise(text);
  const titles = findTitles(tokens, codebook.titles);
  const reading: Reading = {
    text,
    codebook,
    tokens,
    ...findMentions(tokens),
    titles,
    titleStarts: new Map(titles.map((match) => [match.from, match])),
    titleEnds: new Map(titles.map((match) => [match.next, match])),
    claimed: new Uint8Array(tokens.length + 1),
    found: [],
    memory: {
      declaration: null,
      otherDocument: null,
      lastInstrument: null,
      gcmAt: -1,
      ownObjectivesAt: -1,
      ownPrioritiesAt: -1,
      tallySentence: -9,
      objectives: null,
      lastKind: null,
      lastNamed: new Map(),
    },
  };
  let titleEnds = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') continue;
    const title = reading.titleStarts.get(at);
    if (title?.title.framework === 'priority') {
      titleEnds = title.next;
      for (const code of title.codes) reading.memory.lastNamed.set(code, token.start);
    }
    const mention = reading.mentions[reading.mentionOf[at]!];
    if (mention?.from === at && at >= titleEnds) remember(reading, mention);
    const keyword = matchPhrase(KEYWORDS, tokens, at);
    if (keyword && isWritten(reading, at, keyword.value)) {
      cite(reading, at, keyword.next, keyword.value);
      at = keyword.next - 1;
    } else if (
      token.kind === 'word' &&
      tokens[at + 1]?.kind === 'number' &&
      tokens[at + 1]!.gap === 0 &&
      !reading.claimed[at]
    )
      citeCode(reading, at);
  }
  for (const match of titles) {
    if (match.paired || match.title.framework !== 'priority') continue;
    const [start, end] = [tokens[match.from]!.start, tokens[match.next - 1]!.end];
    const state = match.codes.length > 1 ? 'proposed' : match.state;
    add(reading, {
      framework: 'priority',
      code: match.title.code,
      start,
      end,
      state,
      candidates: match.codes,
    });
  }
  citePrinciples(reading);
  return sorted(reading.found);
}

function isWritten(reading: Reading, at: number, keyword: Keyword): boolean {
  if (!keyword.capitals) return true;
  const written = reading.tokens[at]!.text;
  return written.slice(0, 2) === written.slice(0, 2).toUpperCase();
}

function cite(reading: Reading, from: number, next: number, keyword: Keyword): void {
  if (keyword.kind === 'objective') citeObjectives(reading, from, next, keyword);
  else if (keyword.kind === 'paragraph') citeParagraphs(reading, from, next, keyword.takes, false);
  else if (keyword.kind === 'point') citeParagraphs(reading, from, next, keyword.takes, true);
  else if (keyword.kind === 'priority') citePriorities(reading, from, next, keyword);
  else if (keyword.kind === 'sdg') citeGoals(reading, from, next, keyword);
  else if (keyword.kind === 'goal') citePlainGoals(reading, from, next, keyword);
  else if (keyword.kind === 'target') citeTargets(reading, from, next, keyword);
  else citeAreas(reading, from, next, keyword);
}

/** What follows "GCM" where it names the matter and not the document. */
const MATTER = words(
  'implementation objective objectives obj objs principles guiding process review goals commitments indicators architecture champion champions network priorities priority progress and stakeholders agenda',
);
const DOING = words(
  'implement implementing implementation implemented adoption support supporting achieve achieving advance advancing of objectives principles spirit goals vision',
);

/** Takes note of a document that is named, and reads the numbers right behind "PD" and "GCM". */
function remember(reading: Reading, mention: Mention): void {
  const { tokens, memory } = reading;
  const { from: at, next, instrument } = mention;
  if (instrument !== 'declaration' && instrument !== 'compact')
    memory.lastInstrument = { instrument, at, cited: false };
  if (instrument === 'pd') {
    memory.declaration = { instrument, at, cited: memory.declaration?.cited ?? false };
    if (tokens[next - 1]!.text === 'PD') citeDeclaration(reading, at, next);
    else citeNamedDeclaration(reading, at, next);
  } else if (instrument === 'gcm') {
    memory.gcmAt = at;
    if (namesDocument(reading, mention)) memory.otherDocument = { instrument, at, cited: false };
    if (next === at + 1) citeCompact(reading, at);
  } else if (
    instrument === 'other' ||
    instrument === 'plan' ||
    (instrument === 'sdg' && tokens.slice(at, next).some(({ norm }) => norm === 'agenda'))
  ) {
    memory.otherDocument = { instrument, at, cited: false };
  }
}

function namesDocument(reading: Reading, { from, next }: Mention): boolean {
  const { tokens } = reading;
  const after = tokens[next];
  if (
    after &&
    (after.kind === 'number' || (after.kind === 'word' && MATTER.has(after.norm) && after.norm !== 'and'))
  )
    return false;
  const before = tokens[from - 1]?.norm === 'the' ? from - 2 : from - 1;
  const doing = tokens[before]?.norm === 'of' ? before - 1 : before;
  return (
    !(DOING.has(tokens[doing]?.norm ?? '') && doing !== before) && !DOING.has(tokens[before]?.norm ?? '')
  );
}

/** "GCM 7 and 15": no word says what is numbered, so proposed at most, and only where nothing is counted. */
function citeCompact(reading: Reading, at: number): void {
  const { tokens } = reading;
  const number = tokens[at + 1];
  if (number?.kind !== 'number' || number.gap > 2) return;
  const list = readList(reading, at + 1, { takes: 'either', dotted: false, words: false, actions: true });
  const after = list ? tokens[list.next] : undefined;
  if (
    !list ||
    countsThings(tokens, list.next) ||
    (after?.kind === 'word' && after.gap > 0 && after.gap < 3 && list.items.length === 1)
  )
    return;
  for (const [index, item] of list.items.entries()) {
    for (const code of codesOf(item)) {
      const known = codeIn(reading.codebook, 'gcm', code);
      const action = item.actions[0]?.letter;
      if (known)
        add(reading, {
          framework: 'gcm',
          code: known,
          action,
          start: index === 0 ? tokens[at]!.start : item.start,
          end: item.end,
          state: 'proposed',
        });
    }
  }
}

/** In the order of the text, each reference once. */
function sorted(found: Reference[]): Reference[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const order = found.sort(
    (a, b) =>
      a.start - b.start ||
      compare(a.framework, b.framework) ||
      compare(a.code, b.code) ||
      a.end - b.end ||
      compare(a.action ?? '', b.action ?? ''),
  );
  return order.filter((reference, index) => {
    const before = order[index - 1];
    return (
      !before ||
      before.start !== reference.start ||
      before.framework !== reference.framework ||
      before.code !== reference.code ||
      before.action !== reference.action
    );
  });
}

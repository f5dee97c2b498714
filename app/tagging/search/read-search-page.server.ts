import type { Actor } from '~/accounts/actor';
import { type FoundEntry, findEntries } from '~/comments/search/find-entries.server';
import { type FoundSpeakers, findSpeakers } from '~/comments/search/find-speakers.server';
import {
  isFiltered,
  type SearchCursor,
  type SearchFilters,
  writeSearchCursor,
} from '~/comments/search/search-filters';
import type { SearchQuery } from '~/comments/search/search-query';
import { db, type Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { Found, FoundComment } from './found';
import { readSearchChoices, type SearchChoices } from './read-choices.server';
import { readFound, readFoundComment } from './read-found.server';
import { onTermsAsked } from './terms-asked.server';

export const RESULTS_A_PAGE = 20;
/** A search that takes longer asks for too much; it must not keep others from reading. */
const SEARCH_SECONDS = 4;

/** What a search of a space found. */
export interface SearchPage {
  space: SpaceFrame;
  choices: SearchChoices;
  /** Null: nothing was asked for yet. */
  results: {
    found: Found[];
    total: number;
    /** The place to go on from; null at the end. */
    after: string | null;
  } | null;
  /** Whoever has the words in their name; on the first page only. */
  speakers: FoundSpeakers;
  /** The comment that was asked for by its number, where there is one for this actor. */
  named: FoundComment | null;
}

export interface SearchAsked {
  slug: string;
  query: SearchQuery;
  filters: SearchFilters;
  cursor: SearchCursor | null;
  /** The number of a comment, where the line names one. */
  number: number | null;
}

/** Searches a space for an actor, in what they may read. Throws `NotFound`, `SignInNeeded`, and `BadInput` for a search that takes too long. */
export async function readSearchPage(
  actor: Actor,
  asked: SearchAsked,
  language: string,
): Promise<SearchPage> {
  const space = await readSpaceFrame(actor, asked.slug, language);
  const choices = await readSearchChoices(actor, space, language);
  const { query, filters, cursor } = asked;
  const nobody = { organisations: [], people: [] };
  const isAsked = query.words !== '' || (query.asked === '' && isFiltered(filters));
  if (!isAsked)
    return {
      space,
      choices,
      speakers: nobody,
      named: null,
      results: query.asked === '' ? null : { found: [], total: 0, after: null },
    };
  return inTime(async (tx) => {
    const onTerms = onTermsAsked(space.id, filters);
    const entries = await findEntries(tx, {
      actor,
      space,
      query,
      filters,
      onTerms,
      cursor,
      limit: RESULTS_A_PAGE + 1,
    });
    const shown = entries.slice(0, RESULTS_A_PAGE);
    const isFirst = cursor === null && !isFiltered(filters);
    return {
      space,
      choices,
      results: {
        found: await readFound(tx, actor, shown, query, language),
        total: entries[0]?.total ?? 0,
        after: entries.length > RESULTS_A_PAGE ? writeSearchCursor(shown.at(-1) as FoundEntry) : null,
      },
      speakers: isFirst && query.asked !== '' ? await findSpeakers(tx, actor, space.id, query.asked) : nobody,
      named:
        cursor === null && asked.number !== null
          ? await readFoundComment(tx, actor, space.id, asked.number, language)
          : null,
    };
  });
}

/** Runs a search on one connection, for a few seconds at most. */
async function inTime<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${SEARCH_SECONDS * 1000}`);
        return work(tx);
      },
      { timeout: SEARCH_SECONDS * 2000, maxWait: 5_000 },
    );
  } catch (error) {
    if (isTooSlow(error)) throw new BadInput('This search takes too long. Use fewer words, or rarer ones.');
    throw error;
  }
}

/** PostgreSQL cancelled a statement (57014), however the client wraps what it says. */
const isTooSlow = (error: unknown): boolean =>
  error instanceof Error && /57014|statement timeout/.test(`${error.message} ${JSON.stringify(error)}`);

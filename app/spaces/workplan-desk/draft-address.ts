import { spaceDeskAddress } from '../space-view';

/** Where the workplan of a space stands on its desk. */
export const workplanDeskAddress = (slug: string): string => spaceDeskAddress(slug, '/workplan');

/** A page of the draft in progress; `page` starts with a slash, none is the first step. */
export const draftAddress = (slug: string, page = ''): string =>
  spaceDeskAddress(slug, `/workplan/draft${page}`);

export const draftPriorityAddress = (slug: string, key: string): string =>
  draftAddress(slug, `/priorities/${encodeURIComponent(key)}`);

export const draftBlockAddress = (slug: string, id: string): string =>
  draftAddress(slug, `/blocks/${encodeURIComponent(id)}`);

/** A page of the text, with the place of one block on it; `page` counts from 1. */
export const draftTextAddress = (slug: string, page: number, block?: number): string =>
  `${draftAddress(slug, '/text')}${page > 1 ? `?page=${page}` : ''}${block ? `#block-${block}` : ''}`;

/** How many blocks of the text one page shows. */
export const BLOCKS_ON_PAGE = 50;

/** The page of the text on which a block stands; both count from 1. */
export const pageOfBlock = (number: number): number => Math.ceil(number / BLOCKS_ON_PAGE);

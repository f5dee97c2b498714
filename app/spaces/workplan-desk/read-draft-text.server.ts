import type { Actor } from '~/accounts/actor';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { settleHeadings } from '../settle-headings';
import { BLOCKS_ON_PAGE } from './draft-address';
import { priorityIn } from './draft-edits';
import { orderIn, placesIn, textIn } from './draft-parts';
import { markOf } from './hold-draft.server';
import { type DraftDesk, readDraft } from './read-draft.server';

/** A block as its page of the text shows it. */
export interface DraftBlockLine {
  id: string;
  /** Counted from 1, through the whole text. */
  number: number;
  html: string;
  priorityKey: string | null;
}

/** A page of the draft's text. */
export interface DraftText {
  desk: DraftDesk;
  blocks: DraftBlockLine[];
  /** Counted from 1. */
  page: number;
  pages: number;
  /** Of which block belongs where, on this page. */
  placesMark: string;
  /** Of the order of all blocks. */
  orderMark: string;
}

/** The page of the text has no headings of its own below its title. */
const HEADINGS_FROM = 2;

/** Reads a page of the draft's text; a page beyond the last is the last. Throws `Forbidden`, `NotFound`. */
export async function readDraftText(
  actor: Actor,
  slug: string,
  asked: string | null,
  language: string,
): Promise<DraftText> {
  const desk = await readDraft(actor, slug, language);
  const { blocks } = desk.document;
  const pages = Math.max(1, Math.ceil(blocks.length / BLOCKS_ON_PAGE));
  const page = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Math.min(Number(asked), pages) : 1;
  const first = (page - 1) * BLOCKS_ON_PAGE;
  const shown = blocks.slice(first, first + BLOCKS_ON_PAGE);
  return {
    desk,
    page,
    pages,
    blocks: shown.map(({ id, markdown, priorityKey }, at) => ({
      id,
      number: first + at + 1,
      html: htmlOf(markdown, HEADINGS_FROM),
      priorityKey,
    })),
    placesMark: markOf(
      placesIn(
        desk.document,
        shown.map(({ id }) => id),
      ),
    ),
    orderMark: markOf(orderIn(desk.document)),
  };
}

/** Reads a priority of the draft with all text that belongs to it; `mark` is of both. Throws `Forbidden`, `NotFound`. */
export async function readDraftPriorityText(actor: Actor, slug: string, key: string, language: string) {
  const desk = await readDraft(actor, slug, language);
  const priority = priorityIn(desk.document, key);
  const blocks = desk.document.blocks
    .filter(({ priorityKey }) => priorityKey === key)
    .map(({ id, markdown }) => ({ id, html: htmlOf(markdown, HEADINGS_FROM + 1) }));
  return { desk, priority, blocks, mark: markOf(textIn(desk.document, key)) };
}

/** A block's text as readers will see it; its highest heading is `h<headingsFrom>`. */
export const htmlOf = (markdown: string, headingsFrom: number): string =>
  settleHeadings(renderMarkdown(markdown).html, headingsFrom);

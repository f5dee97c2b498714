import type { Actor } from '~/accounts/actor';
import type { DraftBlock } from '../workplan-draft';
import { blockIn, placeOfBlock } from './draft-edits';
import { markOf } from './hold-draft.server';
import { type DraftDesk, readDraft } from './read-draft.server';
import { htmlOf } from './read-draft-text.server';

/** One block of the draft, as its page shows it. */
export interface DraftBlockView {
  desk: DraftDesk;
  block: DraftBlock;
  /** Counted from 1. */
  number: number;
  html: string;
  mark: string;
}

/** It stands under a heading of its page. */
const HEADINGS_FROM = 3;

/** Reads a block of the draft in progress. Throws `Forbidden`, and `NotFound` where it or the draft is gone. */
export async function readDraftBlock(
  actor: Actor,
  slug: string,
  id: string,
  language: string,
): Promise<DraftBlockView> {
  const desk = await readDraft(actor, slug, language);
  const block = blockIn(desk.document, id);
  const number = placeOfBlock(desk.document, id) + 1;
  return { desk, block, number, html: htmlOf(block.markdown, HEADINGS_FROM), mark: markOf(block) };
}

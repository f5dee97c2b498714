import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { readPriorities } from '~/spaces/read-priorities.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { canComment } from '~/spaces/taking-part';
import { type DraftClearance, readClearance } from '../drafts-shown/read-share-page.server';
import type { DraftContent } from './draft-content';
import { findOwnDraft } from './find-own-draft.server';
import { findPlace } from './find-place.server';
import { readSubject } from './read-subject.server';
import { readVoiceChoices, type VoiceChoice } from './read-voice-choices.server';
import { OVER } from './settle-comment.server';
import { placeKey, type WritingPlace } from './writing-place';
import type { WritingSubject } from './writing-subject';

/** The page on which somebody writes a comment. */
export interface WritingPage {
  space: SpaceFrame;
  place: WritingPlace;
  placeKey: string;
  subject: WritingSubject;
  /** Whose copy a browser keeps; null: the session has ended, and the form shows what was typed. */
  writer: string | null;
  /** What is kept; null: nothing yet. */
  draft: { id: string; content: DraftContent; mark: number; savedAt: string } | null;
  voices: VoiceChoice[];
  /** To choose from, where the question asks for that. */
  priorities: { code: string; title: string; language: string }[];
  /** Why nothing can be posted here now; what was written before is shown all the same. */
  refusal: string | null;
  /** What colleagues to whom the draft is shown have done with it. */
  clearance: DraftClearance | null;
  /** What the form begins with: the draft's words, behind them the words of the document that were chosen to be quoted. */
  text: string;
  /** The draft as readers would see it, where that was asked for. */
  preview: string | null;
}

/** Reads the page of writing in a place. Throws `NotFound`, and `SignInNeeded` for a space that is not for everybody. */
export async function readWritingPage(
  actor: Actor,
  where: { slug: string; place: WritingPlace; preview: boolean; quote: string | null },
  language: string,
): Promise<WritingPage> {
  const { slug, place } = where;
  const space = await readSpaceFrame(actor, slug, language);
  const found = await findPlace(db(), actor, slug, place);
  const subject = await readSubject(actor, space, place, language);
  const draft = await findOwnDraft(db(), actor, slug, place);
  const priorities = found.asksForInterests ? await readPriorities(space, language) : [];
  const refusal =
    actor.kind === 'person' ? canComment(actor, found.space, found.space.extensions, new Date()) : undefined;
  return {
    space,
    place,
    placeKey: placeKey(place),
    subject,
    writer: actor.kind === 'person' ? actor.accountId : null,
    draft: draft && {
      id: draft.id,
      content: draft.content,
      mark: draft.mark,
      savedAt: draft.savedAt.toISOString(),
    },
    voices: await readVoiceChoices(db(), actor),
    priorities: priorities.map(({ code, title }) => ({
      code,
      title: title?.text ?? code,
      language: title?.language ?? language,
    })),
    refusal: refusal ?? (found.over ? OVER[found.over] : null),
    clearance: draft && (await readClearance(actor, draft.id)),
    text: withQuote(draft?.content.text ?? '', where.quote),
    preview: where.preview && draft ? renderMarkdown(draft.content.text).html : null,
  };
}

/** A longer quotation is cut: who answers it has the text beside. */
const QUOTE_LENGTH = 1_000;

/** A text with a quotation behind it, as Markdown; a quotation that stands in it already is not added again. */
function withQuote(text: string, quote: string | null): string {
  const words = (quote ?? '').replace(/\s+/g, ' ').trim().slice(0, QUOTE_LENGTH).toWellFormed();
  if (words === '' || text.includes(words)) return text;
  const quoted = `> ${words.replace(/([\\`*_{}[\]<>#|~])/g, '\\$1')}\n\n`;
  return text === '' ? quoted : `${text.trimEnd()}\n\n${quoted}`;
}

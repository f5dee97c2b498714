import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { readUnspoken } from '../co-signing/read-unspoken.server';
import type { DraftFileView } from '../draft-files/draft-file-view';
import { readDraftFiles } from '../draft-files/read-draft-files.server';
import { AS_TEAM, IN_PERSON } from './draft-content';
import { findOwnDraft } from './find-own-draft.server';
import { findPlace } from './find-place.server';
import { readSubject } from './read-subject.server';
import { readVoiceChoices } from './read-voice-choices.server';
import { renderComment } from './render-comment.server';
import { languageOf } from './settle-comment.server';
import type { WritingPlace } from './writing-place';
import type { WritingSubject } from './writing-subject';

/** The last page before a comment is posted. */
export interface CheckPage {
  space: SpaceFrame;
  place: WritingPlace;
  subject: WritingSubject;
  draft: { id: string; html: string; text: string; tags: unknown };
  /** BCP 47, as recognised or as chosen before. */
  language: { code: string; isSure: boolean };
  /** To correct it with: those of the space first. */
  languages: string[];
  /** On whose behalf: an organisation by name, or null for the person. */
  organisation: string | null;
  /** As the moderators of the consultation. */
  asTeam: boolean;
  coSignatories: string[];
  /** Those of them for which nobody can answer yet. */
  unspoken: string[];
  nameWithheld: boolean;
  /** Priorities that it chooses, by code. */
  interests: string[];
  files: DraftFileView[];
  /** Every comment of this space is looked at before it is published. */
  isLookedAtFirst: boolean;
}

/** Languages that people write in here most, beside those of the space. */
export const OTHER_LANGUAGES = [
  'en',
  'fr',
  'es',
  'ar',
  'ru',
  'zh',
  'pt',
  'de',
  'it',
  'tr',
  'fa',
  'bn',
  'hi',
  'id',
];

/** Reads the page on which a draft is looked over and posted. Throws `NotFound` where there is no draft. */
export async function readCheckPage(
  actor: Actor,
  where: { slug: string; place: WritingPlace },
  language: string,
): Promise<CheckPage> {
  const { slug, place } = where;
  const space = await readSpaceFrame(actor, slug, language);
  const draft = await findOwnDraft(db(), actor, slug, place);
  if (!draft) throw new NotFound('There is no draft here.');
  const { content } = draft;
  const found = await findPlace(db(), actor, slug, place);
  const { html, text } = renderComment(content.text, { mayBeEmpty: true });
  const detected = await languageOf(text, found.space);
  const code = content.language ?? detected.language;
  const voices = await readVoiceChoices(db(), actor);
  const voice = content.voice === IN_PERSON ? undefined : content.voice;
  return {
    space,
    place,
    subject: await readSubject(actor, space, place, language),
    draft: { id: draft.id, html, text, tags: draft.tags },
    language: { code, isSure: content.language !== null || detected.isSure },
    languages: [...new Set([code, found.space.language, ...found.space.languages, ...OTHER_LANGUAGES])],
    organisation: voices.find(({ organisationId }) => organisationId === voice)?.name ?? null,
    asTeam: content.voice === AS_TEAM,
    coSignatories: content.coSignatories.split('\n').filter((name) => name.trim() !== ''),
    unspoken: await readUnspoken(content.coSignatories),
    nameWithheld: content.nameWithheld,
    interests: found.asksForInterests ? content.interests : [],
    files: await readDraftFiles(actor, draft.id),
    isLookedAtFirst: found.space.moderation === 'before',
  };
}

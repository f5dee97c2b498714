import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { SignInNeeded } from '~/platform/errors';
import { readQuestion } from '~/spaces/read-question.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { Worded } from '~/ui/worded';
import { readUnspoken } from '../co-signing/read-unspoken.server';
import type { DraftFilesView } from '../draft-files/draft-file-view';
import { readFilesOfPlace } from '../draft-files/read-draft-files.server';
import { AS_TEAM, IN_PERSON } from '../writing/draft-content';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { findPlace } from '../writing/find-place.server';
import { OTHER_LANGUAGES } from '../writing/read-check-page.server';
import { readVoiceChoices } from '../writing/read-voice-choices.server';
import { renderComment } from '../writing/render-comment.server';
import { languageOf } from '../writing/settle-comment.server';
import { findAnswers, markOf } from './settle-submission.server';

/** The last page before answers are posted in one go. */
export interface AnswersCheck {
  space: SpaceFrame;
  /** The draft of what they share. */
  draft: { id: string; mark: string };
  answers: { number: number; question: Worded; html: string; interests: string[] }[];
  /** BCP 47, as recognised in all of them together or as chosen before. */
  language: { code: string; isSure: boolean };
  languages: string[];
  /** On whose behalf: an organisation by name, or null for the person. */
  organisation: string | null;
  /** As the moderators of the consultation. */
  asTeam: boolean;
  coSignatories: string[];
  /** Those of them for which nobody can answer yet. */
  unspoken: string[];
  nameWithheld: boolean;
  files: DraftFilesView;
  isLookedAtFirst: boolean;
}

/** Reads the page on which answers are looked over and posted; null where there is none to post (any more). Throws `NotFound` and `SignInNeeded`. */
export async function readAnswersCheck(
  actor: Actor,
  slug: string,
  language: string,
): Promise<AnswersCheck | null> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const space = await readSpaceFrame(actor, slug, language);
  const shared = await findOwnDraft(db(), actor, slug, { kind: 'all' });
  const written = await findAnswers(db(), actor, slug);
  if (!shared || written.length === 0) return null;
  const { content } = shared;
  const found = await findPlace(db(), actor, slug, { kind: 'all' });
  const answers = [];
  for (const { number, content: own } of written) {
    const question = await readQuestion(space, number, language);
    const [version] = question.versions;
    answers.push({
      number,
      question: { text: version?.text ?? '', language: version?.language ?? language },
      ...renderComment(own.text, { mayBeEmpty: true }),
      interests: question.kind === 'interest' ? own.interests : [],
    });
  }
  const detected = await languageOf(answers.map(({ text }) => text).join('\n'), found.space);
  const code = content.language ?? detected.language;
  const voice = content.voice === IN_PERSON ? undefined : content.voice;
  const voices = await readVoiceChoices(db(), actor);
  return {
    space,
    draft: { id: shared.id, mark: markOf(shared, written) },
    answers: answers.map(({ number, question, html, interests }) => ({ number, question, html, interests })),
    language: { code, isSure: content.language !== null || detected.isSure },
    languages: [...new Set([code, found.space.language, ...found.space.languages, ...OTHER_LANGUAGES])],
    organisation: voices.find(({ organisationId }) => organisationId === voice)?.name ?? null,
    asTeam: content.voice === AS_TEAM,
    coSignatories: content.coSignatories.split('\n').filter((name) => name.trim() !== ''),
    unspoken: await readUnspoken(content.coSignatories),
    nameWithheld: content.nameWithheld,
    files: await readFilesOfPlace(actor, slug, { kind: 'all' }, new Date()),
    isLookedAtFirst: found.space.moderation === 'before',
  };
}

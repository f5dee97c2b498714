import type { Actor } from '~/accounts/actor';
import { findOwnDraft } from '~/comments/writing/find-own-draft.server';
import { readPlaceKey } from '~/comments/writing/writing-place';
import { db } from '~/platform/db.server';
import { translator } from '~/platform/i18n';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { AnswerFormView, FormPlace } from './answer-form';
import {
  type AnswerFormReading,
  checkAnswerForm,
  formPlaceInWords,
  formRemarkInWords,
} from './answer-form-reading';
import { readAnswerForm } from './read-answer-form.server';
import { readAnswerFormView } from './read-answer-form-view.server';
import type { TakenAnswers, TakenPassage } from './taken-answers';
import { answerFormLines } from './write-answer-form.server';

/** A passage of a filled form, as it is looked at before it becomes a draft. */
export interface PassagePreview {
  key: string;
  /** Where it goes, in the reader's words: "question 3". */
  where: string;
  html: string;
  interests: string[];
  isAdded: boolean;
  /** A draft of one's own that says something else; taking this replaces it. */
  draft: string | null;
}

/** What was found in a filled form. */
export interface AnswerPreview {
  passages: PassagePreview[];
  /** What has no place here, to be copied. */
  unplaced: { where: string; html: string }[];
  remarks: string[];
  who: { organisation: string | null; coSignatories: string; nameWithheld: boolean };
  /** All that can be taken, as JSON. */
  read: string;
}

/**
 * Reads a form that was filled in and shows what would become of it; nothing is written. `site` as in `readAnswerFormView`. Throws `BadInput` in the
 * reader's language for what is no such form, and what `readAnswerFormView` does.
 */
export async function readAnswerPreview(
  actor: Actor,
  { slug, language, site }: { slug: string; language: string; site: string },
  bytes: Uint8Array,
): Promise<AnswerPreview> {
  const view = await readAnswerFormView(actor, slug, language, site);
  const reading = await readAnswerForm(Buffer.from(bytes), { lines: answerFormLines(view), language });
  const t = translator(language);
  const known = spaceOf(view);
  const { passages, unplaced } = placed(reading, known);
  const previews: PassagePreview[] = [];
  for (const passage of passages) {
    const place = readPlaceKey(passage.place);
    const draft = place && (await findOwnDraft(db(), actor, slug, place));
    passage.mark = draft?.mark ?? 0;
    const { text = '', interests = [] } = draft?.content ?? {};
    const differs =
      (text.trim() !== '' && text !== passage.text) ||
      (interests.length > 0 && String(interests) !== String(passage.interests));
    previews.push({
      key: passage.key,
      where: placeInWords(passage.place),
      html: renderMarkdown(passage.text).html,
      interests: passage.interests,
      isAdded: passage.isAdded,
      draft: differs ? [interests.join(', '), text].filter((one) => one !== '').join('\n\n') : null,
    });
  }
  function placeInWords(key: string): string {
    const [at, number] = key.split('-');
    if (at === 'space') return t('answerForm.upload.asWhole');
    return formPlaceInWords(t, { at, number: Number(number) } as FormPlace);
  }
  const who = {
    organisation: reading.organisation,
    coSignatories: reading.onBehalfOf ?? '',
    nameWithheld: reading.nameWithheld,
  };
  return {
    passages: previews,
    unplaced: unplaced.map(({ place, markdown }) => ({
      where: formPlaceInWords(t, place),
      html: renderMarkdown(markdown).html,
    })),
    remarks: [...reading.remarks, ...checkAnswerForm(reading, known)].map((remark) =>
      formRemarkInWords(t, remark),
    ),
    who,
    read: JSON.stringify({ passages, ...who } satisfies TakenAnswers),
  };
}

const spaceOf = ({ slug, questions, workplan }: AnswerFormView) => ({
  slug,
  version: workplan?.version ?? null,
  questions: questions.map(({ number }) => number),
  priorities: workplan?.priorities.map(({ code }) => code) ?? [],
  blocks: workplan?.blocks.map(({ number }) => number) ?? [],
});

/** Where each passage goes: answers with the priorities that they chose, comments on paragraphs, and what stands outside the boxes at the question before it. */
function placed(
  reading: AnswerFormReading,
  known: ReturnType<typeof spaceOf>,
): { passages: TakenPassage[]; unplaced: { place: FormPlace; markdown: string }[] } {
  const passages: TakenPassage[] = [];
  const unplaced: { place: FormPlace; markdown: string }[] = [];
  const numbers = new Set([...reading.answers, ...reading.interests].map(({ question }) => question));
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const { text, interests } = answerTo(reading, number, known.priorities);
    const key = `question-${number}`;
    if (known.questions.includes(number))
      passages.push({ key, place: key, text, interests, mark: 0, isAdded: false });
    else unplaced.push({ place: { at: 'question', number }, markdown: text });
  }
  for (const [number, comments] of grouped(reading.onBlocks)) {
    const text = comments.map(({ markdown }) => markdown).join('\n\n');
    const key = `block-${number}`;
    if (known.blocks.includes(number))
      passages.push({ key, place: key, text, interests: [], mark: 0, isAdded: false });
    else unplaced.push({ place: { at: 'block', number }, markdown: text });
  }
  for (const [at, { markdown, near }] of reading.outside.entries()) {
    const number = near && 'number' in near && near.at !== 'block' ? near.number : null;
    const place = number !== null && known.questions.includes(number) ? `question-${number}` : 'space';
    passages.push({ key: `outside-${at}`, place, text: markdown, interests: [], mark: 0, isAdded: true });
  }
  return { passages, unplaced };
}

/** The words of an answer, behind the reasons for the priorities that it ticks. */
function answerTo(reading: AnswerFormReading, number: number, priorities: readonly string[]) {
  const chosen = reading.interests.filter(({ question }) => question === number);
  const reasons = chosen.filter(({ why }) => why.trim() !== '').map(({ code, why }) => `${code}: ${why}`);
  const words = reading.answers.find(({ question }) => question === number)?.markdown;
  return {
    interests: chosen
      .filter(({ ticked, code }) => ticked && priorities.includes(code))
      .map(({ code }) => code),
    text: [...reasons, ...(words ? [words] : [])].join('\n\n'),
  };
}

function grouped(comments: AnswerFormReading['onBlocks']): Map<number, AnswerFormReading['onBlocks']> {
  const groups = new Map<number, AnswerFormReading['onBlocks']>();
  for (const one of comments) groups.set(one.number, [...(groups.get(one.number) ?? []), one]);
  return groups;
}

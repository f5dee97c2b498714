import type en from '~/platform/catalogue/en.json';
import type { Translate } from '~/platform/i18n';
import type { FormMark, FormPlace } from './answer-form';

type Counted<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
export type FormRemarkKind = Counted<keyof (typeof en)['answerForm']['remark']>;

/** What was not understood of a filled form, or is worth looking at before it is posted. */
export interface FormRemark {
  kind: FormRemarkKind;
  values: Record<string, string | number>;
}

/** Words that stand in no field. */
export interface OutsidePassage {
  markdown: string;
  /** The last question, field or paragraph of the draft before it; null at the very top. */
  near: FormPlace | null;
  /** In the text, in the margin (a comment of Word's), in a note at the foot, or where the reader cannot tell. */
  from: 'text' | 'margin' | 'note' | 'unread';
}

/** What somebody wrote into a form, before anything of it is believed: numbers and codes may be of another space. */
export interface AnswerFormReading {
  /** Null where the form no longer says it. */
  madeFor: FormMark | null;
  /** Plain text, a line for each that was written; null where empty. */
  organisation: string | null;
  person: string | null;
  onBehalfOf: string | null;
  /** Whether they ask not to be named in public. */
  nameWithheld: boolean;
  /** Those that have text, in the order of the form. */
  answers: { question: number; markdown: string }[];
  /** Priorities that are ticked, or have a reason; `why` is Markdown, perhaps empty. */
  interests: { question: number; code: string; why: string; ticked: boolean }[];
  /** `printed` is what they wrote as the number. */
  onBlocks: { number: number; printed: string; markdown: string }[];
  outside: OutsidePassage[];
  remarks: FormRemark[];
}

/** A remark in the reader's words. */
export const formRemarkInWords = (t: Translate, { kind, values }: FormRemark): string =>
  t(`answerForm.remark.${kind}`, values as { count: number });

/** A place of a form in the reader's words: "question 3". */
export const formPlaceInWords = (t: Translate, place: FormPlace): string =>
  t(`answerForm.place.${place.at}`, { number: 'number' in place ? place.number : '' });

/** What a space has now, for a form that was made some time ago, or elsewhere. */
export interface FormSpace {
  slug: string;
  /** Of the workplan; null where there is none. */
  version: number | null;
  questions: readonly number[];
  priorities: readonly string[];
  blocks: readonly number[];
}

/** What in a form does not fit the space that it was sent to. Nothing is left out for it: the reader of the preview decides. */
export function checkAnswerForm(reading: AnswerFormReading, space: FormSpace): FormRemark[] {
  const { madeFor, answers, interests, onBlocks } = reading;
  const remarks: FormRemark[] = [];
  if (madeFor && madeFor.slug !== space.slug) {
    remarks.push({ kind: 'otherSpace', values: { slug: madeFor.slug } });
  } else if (madeFor?.version && space.version && madeFor.version !== space.version) {
    remarks.push({ kind: 'olderVersion', values: { version: madeFor.version, current: space.version } });
  }
  const unknown = <T>(used: T[], known: readonly T[]): T[] =>
    [...new Set(used)].filter((one) => !known.includes(one));
  const asked = [...answers, ...interests].map(({ question }) => question);
  for (const number of unknown(asked, space.questions))
    remarks.push({ kind: 'unknownQuestion', values: { number } });
  for (const code of unknown(
    interests.map((interest) => interest.code),
    space.priorities,
  ))
    remarks.push({ kind: 'unknownPriority', values: { code } });
  for (const number of unknown(
    onBlocks.map((comment) => comment.number),
    space.blocks,
  ))
    remarks.push({ kind: 'unknownParagraph', values: { number } });
  return remarks;
}

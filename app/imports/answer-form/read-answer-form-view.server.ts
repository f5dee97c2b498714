import { LRUCache } from 'lru-cache';
import type { Actor } from '~/accounts/actor';
import { currentQuestions } from '~/comments/submission/current-questions.server';
import { answersAddress } from '~/comments/submission/submission-address';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readQuestion } from '~/spaces/read-question.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { readWorkplan } from '~/spaces/read-workplan.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { intlLanguage } from '~/ui/intl-language';
import type { AnswerFormView, AnswerFormWorkplan } from './answer-form';
import { writeAnswerForm } from './write-answer-form.server';

/** A form is made in a fifth of a second: those of the consultations that are open are kept until something changes there. */
const FORMS_KEPT = 30;
const kept = new LRUCache<string, Buffer>({ max: FORMS_KEPT });

/** What the Word form of a space is made of, for who may read it; `site` is where readers reach the platform, with their language. Throws `NotFound` and `SignInNeeded`. */
export async function readAnswerFormView(
  actor: Actor,
  slug: string,
  language: string,
  site: string,
): Promise<AnswerFormView> {
  const space = await readSpaceFrame(actor, slug, language);
  const { closesAt } = await db().space.findUniqueOrThrow({
    where: { id: space.id },
    select: { closesAt: true },
  });
  const questions: AnswerFormView['questions'] = [];
  for (const number of await currentQuestions(actor, slug)) {
    const { kind, versions } = await readQuestion(space, number, language);
    const [version] = versions;
    if (version) questions.push({ number, kind, text: { html: version.html, language: version.language } });
  }
  return {
    slug,
    language,
    title: space.title,
    sendTo: `${site}${answersAddress(slug, '/upload')}`,
    closes: closesAt && dateInWords(closesAt, language, space.timeZone),
    questions,
    workplan: await readDraft(space, language),
  };
}

/** The form as a Word document; made once for each state of the space and each language. */
export async function readAnswerFormFile(
  actor: Actor,
  slug: string,
  language: string,
  site: string,
): Promise<{ bytes: Buffer; tag: string }> {
  const { id } = await readSpaceFrame(actor, slug, language);
  const { revision } = await db().space.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  const tag = `${id}-${revision}-${language}`;
  const bytes =
    kept.get(`${tag} ${site}`) ??
    (await writeAnswerForm(await readAnswerFormView(actor, slug, language, site)));
  kept.set(`${tag} ${site}`, bytes);
  return { bytes, tag };
}

/** With its time zone: who fills the form in may be in another. */
const TO_THE_MINUTE = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

const dateInWords = (at: Date, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(intlLanguage(language), { ...TO_THE_MINUTE, timeZone }).format(at);

/** The draft under discussion; null where the space has none. */
async function readDraft(space: SpaceFrame, language: string): Promise<AnswerFormWorkplan | null> {
  const workplan = await readWorkplan(space, language).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!workplan) return null;
  const { title, versions, introduction, priorities } = workplan;
  const its = { language: workplan.language };
  const block = (priorityCode: string | null) => (one: { number: number; html: string }) => ({
    ...its,
    number: one.number,
    html: one.html,
    priorityCode,
  });
  return {
    version: versions,
    title: { text: title, ...its },
    priorities: priorities.map(({ code, title: name }) => ({ code, title: name ?? { text: code, ...its } })),
    blocks: [
      ...introduction.map(block(null)),
      ...priorities.flatMap(({ code, blocks, following }) => [
        ...blocks.map(block(code)),
        ...following.map(block(null)),
      ]),
    ],
  };
}

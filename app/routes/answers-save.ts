import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { ANSWERS_BYTES, answerFields, answersIn, answersSchema } from '~/comments/submission/answers-schema';
import { currentQuestions } from '~/comments/submission/current-questions.server';
import { saveAnswers } from '~/comments/submission/save-answers.server';
import { answersAddress } from '~/comments/submission/submission-address';
import { isTrapped } from '~/comments/writing/writing-schema';
import { BadInput, Conflict } from '~/platform/errors';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readerOf, signedInReaderOf } from './reader.server';

/** Where the script of the page of all answers keeps what is typed; who looks at it is led to that page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(answersAddress(args.params.slug ?? '')));

/** Answers with the marks of the drafts, by the name of the field that sends each. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = signedInReaderOf(args);
    const { slug = '' } = args.params;
    const form = await readForm(args.request, { limitBytes: ANSWERS_BYTES });
    const numbers = await currentQuestions(actor, slug);
    const sent = parseWithZod(form, { schema: answersSchema(numbers) });
    if (sent.status !== 'success') throw new BadInput('These answers cannot be kept as they are.');
    const { voice = null, coSignatories, nameWithheld, homepage, mark } = sent.value;
    const shared = { voice, coSignatories, nameWithheld, trapped: isTrapped(homepage) };
    const answers = answersIn(sent.value, numbers);
    const saved = await perform(saveAnswers, actor, { slug, shared, mark, answers });
    if (saved.elsewhere.length > 0) throw new Conflict('Another version was saved meanwhile.');
    const marks = [...saved.marks].map(([number, its]) => [answerFields(number).mark, its]);
    return json({ marks: Object.fromEntries([['mark', saved.mark], ...marks]) });
  });

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { editQuestion } from '~/spaces/edit-question.server';
import { canEditQuestions } from '~/spaces/permissions';
import { QUESTION_FORM_BYTES, type QuestionKind } from '~/spaces/question';
import { QuestionDeskPage } from '~/spaces/question-desk-page';
import { EditQuestionForm } from '~/spaces/question-form';
import { editQuestionSchema, textSent } from '~/spaces/question-schema';
import { readQuestionHistory } from '~/spaces/read-question-history.server';
import { spaceDeskAddress } from '~/spaces/space-view';
import { StopAsking } from '~/spaces/stop-asking';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditQuestions);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.question) };
    return { question: await readQuestionHistory(actor, where, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerWhoMay(args, canEditQuestions);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.question) };
    const { languages } = await readQuestionHistory(actor, where, language);
    const save = async (sent: { kind: QuestionKind; basedOn: number }) => {
      const { kind, basedOn } = sent;
      await perform(editQuestion, actor, { ...where, kind, basedOn, text: textSent(sent) });
      return goTo(
        `${spaceDeskAddress(where.slug, '/questions')}?done=questionSaved#question-${where.number}`,
      );
    };
    return answeringForm(args.request, editQuestionSchema(languages), save, {
      limitBytes: QUESTION_FORM_BYTES,
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'questionDesk.edit');

export default function DeskQuestion() {
  const { question } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <QuestionDeskPage
      question={question}
      title={t('questionDesk.editTitle', { number: question.number })}
      lead={t(question.isRetired ? 'question.retiredNote' : 'questionDesk.editLead')}
    >
      <EditQuestionForm question={question} />
      <StopAsking question={question} />
    </QuestionDeskPage>
  );
}

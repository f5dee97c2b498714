import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answering } from '~/platform/http.server';
import { canEditQuestions } from '~/spaces/permissions';
import { QuestionDeskPage } from '~/spaces/question-desk-page';
import { QuestionVersions } from '~/spaces/question-versions';
import { readQuestionHistory } from '~/spaces/read-question-history.server';
import { titleMeta } from '~/ui/page-meta';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditQuestions);
    const where = { slug: args.params.slug ?? '', number: numberOf(args.params.question) };
    return { question: await readQuestionHistory(actor, where, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'questionDesk.history');

export default function DeskQuestionHistory() {
  const { question } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <QuestionDeskPage
      question={question}
      title={t('questionDesk.historyTitle', { number: question.number })}
      lead={t('questionDesk.historyLead')}
    >
      <QuestionVersions question={question} />
    </QuestionDeskPage>
  );
}

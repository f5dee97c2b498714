import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { askQuestion } from '~/spaces/ask-question.server';
import { canEditQuestions } from '~/spaces/permissions';
import { QUESTION_FORM_BYTES, type QuestionKind } from '~/spaces/question';
import { AskedQuestions, RetiredQuestions } from '~/spaces/question-desk-list';
import { AskQuestionForm } from '~/spaces/question-form';
import { questionSchema, textSent } from '~/spaces/question-schema';
import { readQuestionDesk } from '~/spaces/read-question-desk.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { spaceDeskAddress } from '~/spaces/space-view';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditQuestions);
    return { desk: await readQuestionDesk(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerWhoMay(args, canEditQuestions);
    const { slug = '' } = args.params;
    const { languages } = await readQuestionDesk(actor, slug, language);
    const ask = async (sent: { kind: QuestionKind }) => {
      const number = await perform(askQuestion, actor, { slug, text: textSent(sent), kind: sent.kind });
      return goTo(`${spaceDeskAddress(slug, '/questions')}?done=questionAsked#question-${number}`);
    };
    return answeringForm(args.request, questionSchema(languages), ask, { limitBytes: QUESTION_FORM_BYTES });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'questionDesk.title');

export default function DeskQuestions() {
  const { desk } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, asked, retired, languages } = desk;
  return (
    <SpaceDeskPage
      space={space}
      here="questions"
      title={t('questionDesk.title')}
      lead={<p>{t('questionDesk.lead')}</p>}
    >
      {asked.length > 0 ? (
        <AskedQuestions questions={asked} slug={space.slug} />
      ) : (
        <NothingYet>{t('questionDesk.none')}</NothingYet>
      )}
      <Section id="add" title={t('questionDesk.add')}>
        <AskQuestionForm languages={languages} />
      </Section>
      {retired.length > 0 ? (
        <Section id="retired" title={t('questionDesk.retired')} note={t('questionDesk.retiredNote')}>
          <RetiredQuestions questions={retired} slug={space.slug} />
        </Section>
      ) : null}
      {/* Dragging, beside the buttons; `server/safety.ts` lets this page alone have it. */}
      {asked.length > 1 ? <script type="module" src="/order-questions.js" /> : null}
    </SpaceDeskPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { countAttempt } from '~/accounts/limit-attempts.server';
import { afterPosting } from '~/comments/submission/after-posting';
import { AnswersCheckDesk } from '~/comments/submission/answers-check-desk';
import { POST_SUBMISSION_SECONDS } from '~/comments/submission/post-submission.server';
import { readAnswersCheck } from '~/comments/submission/read-answers-check.server';
import { readBegunElsewhere } from '~/comments/submission/read-begun-elsewhere.server';
import { answersAddress } from '~/comments/submission/submission-address';
import { submissionSchema } from '~/comments/submission/submission-schema';
import { LanguageChoice } from '~/comments/writing/language-choice';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { sendSubmission } from '~/tagging/author-tags/send-submission.server';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';
import { answeringWriter } from './writer.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language, goTo }) => {
    const { slug = '' } = args.params;
    const page = await readAnswersCheck(actor, slug, language);
    if (!page) throw goTo(answersAddress(slug));
    return { page, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, person, language: shown, goTo } = signedInReaderOf(args);
    const { slug = '' } = args.params;
    return answeringForm(args.request, submissionSchema, async ({ draft, mark, language }) => {
      const input = { slug, draftId: draft, mark, language };
      await countAttempt({
        kind: 'post',
        address: args.context.clientAddress,
        account: person.accountId,
      });
      const posted = await perform(sendSubmission, actor, input, POST_SUBMISSION_SECONDS);
      const begun = await readBegunElsewhere(actor, slug, shown);
      return goTo(afterPosting(slug, posted, begun.length > 0));
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'submission.check.page');

export default function AnswersCheck() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(submissionSchema, {
    id: 'post',
    labels: { language: t('submission.check.language', { count: page.answers.length }) },
    defaults: { language: page.language.code },
  });
  return (
    <AnswersCheckDesk page={page}>
      <PlainForm form={form} submit={t('submission.check.post', { count: page.answers.length })}>
        <HiddenField name="draft" value={page.draft.id} />
        <HiddenField name="mark" value={page.draft.mark} />
        <LanguageChoice page={page} field={form.fields.language} />
      </PlainForm>
    </AnswersCheckDesk>
  );
}

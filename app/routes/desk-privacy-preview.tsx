import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NoticeDesk } from '~/accounts/notice-desk';
import { canEditPrivacyNotice } from '~/accounts/permissions';
import { previewPrivacyNotice } from '~/accounts/preview-privacy-notice.server';
import { NOTICE_BYTES } from '~/accounts/privacy-notice';
import { readPrivacyNotice } from '~/accounts/read-privacy-notice.server';
import { privacyNoticeSchema } from '~/accounts/schema';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The notice's page once more; what was sent here stands on it as it would look. Nothing is written. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language } = readerWhoMay(args, canEditPrivacyNotice);
    return { notice: await readPrivacyNotice(), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor } = readerWhoMay(args, canEditPrivacyNotice);
    const preview = async (draft: { markdown: string; basedOn: number }) => ({
      draft,
      preview: await previewPrivacyNotice(actor, draft.markdown),
    });
    return answeringForm(args.request, privacyNoticeSchema, preview, { limitBytes: NOTICE_BYTES });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'desk.notice.title');

export default function DeskPrivacyPreview() {
  const { notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NoticeDesk notice={notice} written={answer && 'preview' in answer ? answer : undefined} />;
}

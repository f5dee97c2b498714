import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NoticeDesk } from '~/accounts/notice-desk';
import { canEditPrivacyNotice } from '~/accounts/permissions';
import { NOTICE_BYTES } from '~/accounts/privacy-notice';
import { publishPrivacyNotice } from '~/accounts/publish-privacy-notice.server';
import { readPrivacyNotice } from '~/accounts/read-privacy-notice.server';
import { privacyNoticeSchema } from '~/accounts/schema';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language } = readerWhoMay(args, canEditPrivacyNotice);
    return { notice: await readPrivacyNotice(), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditPrivacyNotice);
    const options = { limitBytes: NOTICE_BYTES };
    const publish = async (input: Parameters<typeof publishPrivacyNotice>[3]) => {
      await perform(publishPrivacyNotice, actor, input);
      return goTo('/desk/privacy?done=noticePublished');
    };
    return answeringForm(args.request, privacyNoticeSchema, publish, options);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'desk.notice.title');

export default function DeskPrivacy() {
  const { notice } = useLoaderData<typeof loader>();
  return <NoticeDesk notice={notice} />;
}

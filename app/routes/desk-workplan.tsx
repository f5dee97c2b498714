import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { keepWorkplanDocument } from '~/imports/workplan-document/keep-workplan-document.server';
import { WORKPLAN_ENDINGS } from '~/imports/workplan-document/read-workplan-document.server';
import { answeringDocument } from '~/imports/workplan-document/send-document.server';
import { SendDocumentForm } from '~/imports/workplan-document/send-document-form';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { DraftGoneNotice } from '~/spaces/workplan-desk/draft-gone-notice';
import { readWorkplanDesk } from '~/spaces/workplan-desk/read-workplan-desk.server';
import { DraftInProgress, PublishedWorkplan, WaysToDraft } from '~/spaces/workplan-desk/workplan-stands';
import { VersionList } from '~/spaces/workplan-versions/version-list';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** A document of 10,000 paragraphs on a busy machine. */
const READING_SECONDS = 60;

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canEditWorkplan);
    const desk = await readWorkplanDesk(actor, args.params.slug ?? '', language);
    return { desk, endings: [...WORKPLAN_ENDINGS], language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canEditWorkplan);
    const slug = args.params.slug ?? '';
    const keep = async ({ file, replace }: { file: File; replace: boolean }) => {
      const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      await perform(keepWorkplanDocument, actor, { slug, file: sent, replace }, READING_SECONDS);
      return goTo(`${draftAddress(slug)}?done=workplanRead`);
    };
    return answeringDocument(args.request, keep);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'workplanDesk.title');

export default function DeskWorkplan() {
  const { desk, endings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const { space, draft, published } = desk;
  const { slug } = space;
  const form = <SendDocumentForm slug={slug} isOverDraft={draft !== null} endings={endings} />;
  return (
    <SpaceDeskPage
      space={space}
      here="workplan"
      title={t('workplanDesk.title')}
      lead={<p>{t('workplanDesk.lead')}</p>}
    >
      <DraftGoneNotice desk={desk} />
      {draft ? <DraftInProgress draft={draft} space={space} /> : null}
      {published ? (
        <PublishedWorkplan published={published} slug={slug}>
          <VersionList versions={desk.versions} spaceSlug={slug} timeZone={space.timeZone} />
        </PublishedWorkplan>
      ) : null}
      {draft ? (
        <details className="more-fields" open={answer !== undefined}>
          <summary>{t('workplanDesk.another')}</summary>
          {form}
        </details>
      ) : (
        <WaysToDraft slug={slug} isFurther={published !== null} document={form} />
      )}
    </SpaceDeskPage>
  );
}

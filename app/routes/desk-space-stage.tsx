import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { moveStage } from '~/spaces/move-stage.server';
import { canManageSpaces } from '~/spaces/permissions';
import { readStagePage } from '~/spaces/read-stage-page.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { moveStageSchema } from '~/spaces/space-settings-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { StageDesk } from '~/spaces/stage-desk';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    const asked = new URL(args.request.url).searchParams.get('to');
    return { page: await readStagePage(actor, args.params.slug ?? '', language), asked, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    const slug = args.params.slug ?? '';
    return answeringForm(args.request, moveStageSchema, async (move) => {
      await perform(moveStage, actor, { slug, move });
      return goTo(`${spaceDeskAddress(slug)}?done=stageMoved`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'stage.title');

export default function DeskSpaceStage() {
  const { page, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <SpaceDeskPage space={page.space} here="stage" title={t('stage.title')} lead={<p>{t('stage.lead')}</p>}>
      <StageDesk page={page} asked={asked} />
    </SpaceDeskPage>
  );
}

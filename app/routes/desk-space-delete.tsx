import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { deleteDraftSpace } from '~/spaces/delete-draft-space.server';
import { canManageSpaces } from '~/spaces/permissions';
import { readSpaceDesk } from '~/spaces/read-space-desk.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { nothingAskedSchema } from '~/spaces/space-settings-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    return { desk: await readSpaceDesk(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    return answeringForm(args.request, nothingAskedSchema, async () => {
      await perform(deleteDraftSpace, actor, { slug: args.params.slug ?? '' });
      return goTo('/desk?done=spaceDeleted');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'deleteSpace.title');

export default function DeskSpaceDelete() {
  const { desk } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, comments, questions } = desk;
  const form = usePlainForm(nothingAskedSchema, { labels: {} });
  const back = (
    <LocalLink className="ds-link" to={spaceDeskAddress(space.slug)}>
      {t('deleteSpace.keep')}
    </LocalLink>
  );
  return (
    <SpaceDeskPage
      space={space}
      here="overview"
      trail={[]}
      title={t('deleteSpace.title')}
      lead={<p>{t('deleteSpace.lead')}</p>}
    >
      {space.stage === 'draft' && comments === 0 ? (
        <>
          <ul className="rules">
            <li>{t('deleteSpace.questions', { count: questions })}</li>
            <li>{t(desk.hasWorkplan ? 'deleteSpace.workplan' : 'deleteSpace.draft')}</li>
            <li>{t('deleteSpace.rest')}</li>
          </ul>
          <PlainForm form={form} submit={t('deleteSpace.submit')} variant="danger" beside={back} />
        </>
      ) : (
        <>
          <p>{t('deleteSpace.not')}</p>
          <p>{back}</p>
        </>
      )}
    </SpaceDeskPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { copySpace } from '~/spaces/copy-space.server';
import { canManageSpaces } from '~/spaces/permissions';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { copySpaceSchema } from '~/spaces/space-settings-schema';
import { spaceDeskAddress } from '~/spaces/space-view';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    return answeringForm(args.request, copySpaceSchema, async (copy) => {
      const { slug } = await perform(copySpace, actor, { slug: args.params.slug ?? '', copy });
      return goTo(`${spaceDeskAddress(slug)}?done=spaceCopied`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'copySpace.title');

export default function DeskSpaceCopy() {
  const { space } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(copySpaceSchema, {
    labels: { title: t('copySpace.titleLabel'), slug: t('settings.slug') },
  });
  return (
    <SpaceDeskPage
      space={space}
      here="overview"
      trail={[]}
      title={t('copySpace.title')}
      lead={<p>{t('copySpace.lead')}</p>}
    >
      <PlainForm form={form} submit={t('copySpace.submit')}>
        <TextField field={form.fields.title} />
        <TextField field={form.fields.slug} spellCheck={false} dir="ltr" hint={t('settings.slugNewHint')} />
      </PlainForm>
    </SpaceDeskPage>
  );
}

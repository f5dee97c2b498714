import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { confirmEmailChange } from '~/accounts/confirm-email-change.server';
import { confirmSchema } from '~/accounts/own-account-schema';
import { readEmailChangeLink } from '~/accounts/read-email-change-link.server';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { Facts } from '~/ui/facts';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

/** Looking changes nothing: programs that read mail follow its links too. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language } = readerOf(args);
    const { side, newEmail, isLast } = await readEmailChangeLink(args.params.token ?? '', systemClock.now());
    return { language, side, newEmail, isLast };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    return answeringForm(args.request, confirmSchema, async () => {
      const { sessionId } = args.context;
      const secret = args.params.token ?? '';
      const { moved } = await confirmEmailChange(systemClock, actor, { secret, sessionId });
      const done = moved ? 'emailMoved' : 'emailHalf';
      return goTo(`${actor.kind === 'person' ? '/account/email' : '/sign-in'}?done=${done}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'emailChange.confirmTitle');

export default function ConfirmEmailChange() {
  const { t } = useTranslation();
  const { side, newEmail, isLast } = useLoaderData<typeof loader>();
  const form = usePlainForm(confirmSchema, { labels: {} });
  return (
    <Page
      title={t('emailChange.confirmTitle')}
      lead={<p>{t(side === 'old' ? 'emailChange.confirmOld' : 'emailChange.confirmNew')}</p>}
    >
      <Facts facts={[{ name: t('emailChange.new'), value: <bdi>{newEmail}</bdi> }]} />
      <PlainForm form={form} submit={t('emailChange.confirmSubmit')}>
        <p>{t(isLast ? 'emailChange.confirmLast' : 'emailChange.confirmWaits')}</p>
      </PlainForm>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { closeAccount } from '~/accounts/close-account.server';
import { CloseForm } from '~/accounts/close-form';
import { closeAccountSchema } from '~/accounts/schema';
import { blankSessionCookie } from '~/accounts/sessions.server';
import { CommentFates } from '~/comments/comment-fates';
import { readClosing } from '~/comments/read-closing.server';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { closing: await readClosing(actor, language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { goTo } = signedInReaderOf(args);
    return answeringForm(args.request, closeAccountSchema, async (input) => {
      await closeAccount(systemClock, args.context, input);
      return goTo('/account-closed', [blankSessionCookie(args.context.publicUrl)]);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'closing.title');

export default function AccountClose() {
  const { closing } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage here="close" title={t('closing.title')} lead={<p>{t('closing.lead')}</p>}>
      {closing.isLastSecretariat ? <Notice kind="problem">{t('closing.last')}</Notice> : null}
      <Section id="erased" title={t('closing.erased')}>
        <p>{t('closing.erasedText')}</p>
      </Section>
      <Section id="comments" title={t('closing.comments')}>
        <CommentFates spaces={closing.spaces} />
      </Section>
      <Section id="before" title={t('closing.before')} note={t('closing.beforeText')}>
        <p>
          <LocalLink className="ds-link" to="/account/data">
            {t('closing.takeData')}
          </LocalLink>
        </p>
      </Section>
      {closing.isLastSecretariat ? null : (
        <Section id="confirm" title={t('closing.confirm')}>
          <CloseForm />
        </Section>
      )}
    </AccountPage>
  );
}

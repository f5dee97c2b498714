import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { invitationsAddress } from '~/spaces/invitations/invitation';
import { readReminder } from '~/spaces/invitations/read-reminder.server';
import { remindInvited } from '~/spaces/invitations/remind-invited.server';
import { ReminderForm } from '~/spaces/invitations/reminder-form';
import { remindSchema } from '~/spaces/invitations/schema';
import { canInvite } from '~/spaces/permissions';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canInvite);
    const reminder = await readReminder(actor, args.params.slug ?? '', language, systemClock.now());
    return { reminder, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, remindSchema, async ({ invitation = null, anyway }) => {
      const { actor, goTo } = readerWhoMay(args, canInvite);
      const slug = args.params.slug ?? '';
      const { reminded } = await perform(remindInvited, actor, { slug, invitation, anyway });
      return goTo(`${invitationsAddress(slug)}?done=${reminded > 0 ? 'reminded' : 'remindedNobody'}`);
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'invitations.reminding.title');

export default function DeskInvitationsRemind() {
  const { reminder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const { space } = reminder;
  // Of one who may not be reminded yet the form comes back, with a box to say that it is meant.
  const sent = answer && 'result' in answer ? answer.result.initialValue?.invitation : undefined;
  const invitation = typeof sent === 'string' ? sent : null;
  return (
    <SpaceDeskPage
      space={space}
      here="invitations"
      trail={[{ to: invitationsAddress(space.slug), label: t('invitations.title') }]}
      title={t(invitation ? 'invitations.reminding.titleOne' : 'invitations.reminding.title')}
      lead={<p>{t('invitations.reminding.lead')}</p>}
    >
      <ReminderForm
        spaceSlug={space.slug}
        invitation={invitation}
        open={reminder.open}
        remindable={reminder.remindable}
      />
    </SpaceDeskPage>
  );
}

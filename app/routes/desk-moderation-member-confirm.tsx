import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MemberForm } from '~/moderation/deciding/member-form';
import { ItemPage } from '~/moderation/desk/item-page';
import { titleMeta } from '~/ui/page-meta';
import { memberAction, memberLoader } from './moderation-member.server';

export const loader = memberLoader('confirm');

export const action = memberAction('confirm');

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'deciding.memberPage');

export default function DeskModerationMemberConfirm() {
  const { page, member, refusal, why } = useLoaderData<typeof loader>();
  return (
    <ItemPage page={page} open="confirm">
      <MemberForm page={page} member={member} answer="confirm" refusal={refusal} why={why} />
    </ItemPage>
  );
}

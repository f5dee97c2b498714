import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leaveTeamNote } from '~/moderation/deciding/leave-team-note.server';
import { notedAddress } from '~/moderation/deciding/noted-address';
import { TeamNoteForm } from '~/moderation/deciding/team-note-form';
import { teamNoteSchema } from '~/moderation/deciding/team-note-schema';
import { ItemPage } from '~/moderation/desk/item-page';
import { itemOf } from '~/moderation/moderation-address';
import { NotFound } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { itemPageOf } from './moderation-item.server';
import { signedInReaderOf } from './reader.server';

/** The comment that the address is of: only comments have notes. */
function addressed({ item: key = '', slug = '' }: LoaderFunctionArgs['params']) {
  const item = itemOf(key);
  if (item?.about !== 'comment') throw new NotFound('There is no such comment.');
  return { slug, number: item.number, key };
}

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { slug, number, key } = addressed(args.params);
    const { page, language } = await itemPageOf(args, key);
    return { page, slug, number, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const { slug, number, key } = addressed(args.params);
    const { search } = new URL(args.request.url);
    return answeringForm(args.request, teamNoteSchema, async ({ text }) => {
      await perform(leaveTeamNote, actor, { slug, number, text });
      return goTo(notedAddress(slug, key, search));
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'deciding.notePage');

export default function DeskModerationNote() {
  const { page, slug, number } = useLoaderData<typeof loader>();
  return (
    <ItemPage page={page} open="note">
      <TeamNoteForm slug={slug} number={number} search={page.search} />
    </ItemPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { addTeamMember } from '~/spaces/add-team-member.server';
import { canManageSpaces } from '~/spaces/permissions';
import { readTeam } from '~/spaces/read-team.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { spaceDeskAddress } from '~/spaces/space-view';
import { TeamForm } from '~/spaces/team-form';
import { TeamList } from '~/spaces/team-list';
import { teamSchema } from '~/spaces/team-schema';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canManageSpaces);
    return { team: await readTeam(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    const { slug = '' } = args.params;
    return answeringForm(args.request, teamSchema, async ({ email }) => {
      await perform(addTeamMember, actor, { slug, email });
      return goTo(`${spaceDeskAddress(slug, '/team')}?done=moderatorAdded`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'team.title');

export default function DeskTeam() {
  const { team } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, moderators } = team;
  return (
    <SpaceDeskPage space={space} here="team" title={t('team.title')} lead={<p>{t('team.lead')}</p>}>
      <Section id="moderators" title={t('team.moderators')}>
        {moderators.length > 0 ? (
          <TeamList moderators={moderators} slug={space.slug} />
        ) : (
          <NothingYet>{t('team.nobody')}</NothingYet>
        )}
      </Section>
      <Section id="add" title={t('team.add')}>
        <TeamForm />
      </Section>
    </SpaceDeskPage>
  );
}

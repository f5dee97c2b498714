import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readObjectivePage } from '~/analysis/read-objective-page.server';
import { SpacesWithCounts } from '~/analysis/spaces-with-counts';
import { TermAbout } from '~/analysis/term-about';
import { termHeading } from '~/frameworks/term-view';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, canonical } = readerOf(args);
    const page = await readObjectivePage(actor, args.params.code ?? '', language);
    return { ...page, language, address: canonical(`/objectives/${page.objective.code}`) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const name = [termHeading(t, data.objective), data.objective.title?.text].filter(Boolean).join(': ');
  return pageMeta({
    title: t('site.title', { page: name }),
    description: data.objective.officialTitle?.text,
    address: data.address,
  });
};

export default function Objective() {
  const { objective, spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      trail={[{ to: '/objectives', label: t('site.objectives') }]}
      title={objective.title ? <InWords of={objective.title} /> : termHeading(t, objective)}
      kicker={objective.title ? termHeading(t, objective) : null}
    >
      <Section id="about" title={t('term.about')}>
        <TermAbout term={objective} />
      </Section>
      <Section id="mentioned" title={t('objectives.mentioned')}>
        {spaces.length > 0 ? (
          <SpacesWithCounts spaces={spaces} objective={objective} />
        ) : (
          <NothingYet>{t('objectives.notMentioned')}</NothingYet>
        )}
      </Section>
    </Page>
  );
}

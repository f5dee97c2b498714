import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords, RichText } from '~/ui/worded';
import { UnspokenLine } from '../co-signing/unspoken-line';
import type { CheckPage } from './read-check-page.server';
import { WritingTitle } from './subject-shown';
import { writingAddress } from './writing-place';

/** The last page before a comment is posted: how it looks, its files, then the form that posts it. `change` leads back to the text. */
export function CheckDesk(props: {
  page: CheckPage;
  change: ReactNode;
  files: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { page } = props;
  const { space, place, subject, draft } = page;
  const writing = writingAddress(space.slug, place);
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: writing, label: <WritingTitle subject={subject} /> },
      ]}
      title={t('writing.check.title')}
      lead={<p>{t(page.isLookedAtFirst ? 'writing.check.leadBefore' : 'writing.check.lead')}</p>}
    >
      <DoneNotice />
      <Section id="looks" title={t('writing.preview')}>
        <div className="drafted">
          <p className="who">
            <Behalf page={page} />
          </p>
          <UnspokenLine names={page.unspoken} />
          {page.interests.length > 0 ? (
            <p>
              {t('writing.check.chosen', { count: page.interests.length })}{' '}
              <bdi>{page.interests.join(', ')}</bdi>
            </p>
          ) : null}
          <RichText html={draft.html} language={page.language.code} />
        </div>
        {props.change}
      </Section>
      <Section id="files" title={t('writing.check.files')}>
        {props.files}
      </Section>
      {props.children}
    </Page>
  );
}

/** Who speaks, as readers will see it, and who signs as well; where the name is withheld, apart from that what only the team sees. */
export function Behalf({
  page,
}: {
  page: Pick<CheckPage, 'organisation' | 'asTeam' | 'coSignatories' | 'nameWithheld'>;
}) {
  const { t } = useTranslation();
  const { organisation, coSignatories } = page;
  if (page.nameWithheld)
    return (
      <>
        <span className="speaker">{t('comment.nameWithheld')}</span>
        {page.asTeam ? <span className="team">{t('comment.asTeam')}</span> : null}
        <span className="group">
          {t('writing.check.teamSees')}{' '}
          <bdi>{[organisation ?? t('writing.check.yourName'), ...coSignatories].join(', ')}</bdi>
        </span>
      </>
    );
  return (
    <>
      {organisation ? (
        <bdi className="speaker">{organisation}</bdi>
      ) : (
        <span className="speaker">{t(page.asTeam ? 'writing.asTeam' : 'writing.inPerson')}</span>
      )}
      {coSignatories.length > 0 ? (
        <span className="group">
          {t('writing.check.with')} <bdi>{coSignatories.join(', ')}</bdi>
        </span>
      ) : null}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { HighlightedList } from '~/comments/marked/highlighted-list';
import { AnswersInvitation } from '~/comments/submission/answers-invitation';
import { GroupName } from '~/spaces/group-name';
import { QuestionList } from '~/spaces/question-list';
import { SpaceGist } from '~/spaces/space-gist';
import { SpaceSearch } from '~/spaces/space-search';
import { byGroup, unplacedAddress } from '~/spaces/space-view';
import { proposalsAddress } from '~/tagging/author-tags/comment-asks';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import { CountedTerms, NamedTerms } from './counted-terms';
import type { SpacePage } from './read-space-page.server';

/** A consultation on one page: the welcome, the questions, what was said on each priority and objective, the disclaimer. */
export function SpaceOverview({
  space,
  priorities,
  gone,
  proposals,
  highlighted,
  objectives,
  others,
}: SpacePage) {
  const { t } = useTranslation();
  const groups = byGroup(priorities);
  return (
    <>
      <SpaceGist space={space} hasWorkplan={priorities.length > 0} />
      <RichText html={space.welcomeHtml} language={space.language} />
      <SpaceSearch slug={space.slug} />
      <Section id="questions" title={t('space.questions')}>
        {space.questions.length > 0 ? (
          <>
            <QuestionList questions={space.questions} spaceSlug={space.slug} />
            <AnswersInvitation space={space} />
          </>
        ) : (
          <NothingYet>{t('space.noQuestions')}</NothingYet>
        )}
        {space.unplaced > 0 ? (
          <p className="unplaced">
            <LocalLink className="ds-link" to={unplacedAddress(space.slug)}>
              {t('space.unplaced')}
            </LocalLink>
            <span className="count">{t('count.comments', { count: space.unplaced })}</span>
          </p>
        ) : null}
      </Section>
      <HighlightedList comments={highlighted} spaceSlug={space.slug} />
      {priorities.length > 0 ? (
        <Section id="priorities" title={t('space.priorities')} note={t('space.prioritiesNote')}>
          <CountedTerms
            spaceSlug={space.slug}
            heading={t('table.priority')}
            groups={[
              ...groups.map(({ group, priorities: terms }) => ({
                key: group ?? '',
                name:
                  groups.length > 1 || group ? <GroupName group={group} alone={groups.length === 1} /> : null,
                terms,
              })),
              ...(gone.length > 0 ? [{ key: 'gone ', name: t('space.gone'), terms: gone }] : []),
            ]}
          />
        </Section>
      ) : null}
      {proposals > 0 ? (
        <p>
          <LocalLink className="ds-link" to={proposalsAddress(space.slug)}>
            {t('proposals.see', { count: proposals })}
          </LocalLink>
        </p>
      ) : null}
      <Section id="objectives" title={t('space.objectives')} note={t('space.objectivesNote')}>
        {objectives.length > 0 ? (
          <CountedTerms
            spaceSlug={space.slug}
            heading={t('table.objective')}
            groups={[{ key: 'gcm', name: null, terms: objectives }]}
          />
        ) : (
          <NothingYet>{t('space.noObjectives')}</NothingYet>
        )}
      </Section>
      {others.length > 0 ? (
        <Section id="others" title={t('space.others')} note={t('space.othersNote')}>
          {others.map((terms) => (
            <NamedTerms key={terms[0]?.framework} terms={terms} spaceSlug={space.slug} />
          ))}
        </Section>
      ) : null}
      {space.disclaimerHtml ? (
        <Section id="disclaimer" title={t('space.disclaimer')}>
          <RichText html={space.disclaimerHtml} language={space.language} className="disclaimer" />
        </Section>
      ) : null}
    </>
  );
}

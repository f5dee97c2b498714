import { useTranslation } from 'react-i18next';
import { Doer } from '~/spaces/doer';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { Notice } from '~/ui/form/notice';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { moderationAddress } from '../moderation-address';
import { ModerationWays } from '../record/moderation-ways';
import { NO_FILTERS, recordAddress } from '../record/record';
import type { RulesPage } from './read-rules-page.server';
import { RulesForm } from './rules-form';
import { useRuleWords } from './use-rule-words';

/** When the team of a space looks at comments, and what holds one: to read, to change, and how it came to be. */
export function RulesDesk({ page }: { page: RulesPage }) {
  const { t } = useTranslation();
  const { space, waitingOnly } = page;
  return (
    <SpaceDeskPage
      space={space}
      here="moderation"
      trail={[{ to: moderationAddress(space.slug), label: t('moderationWays.label') }]}
      title={t('rules.title')}
      lead={<p>{t('rules.lead')}</p>}
    >
      <ModerationWays slug={space.slug} here="rules" />
      {waitingOnly.count > 0 ? <StillWaiting page={page} /> : null}
      <RulesForm page={page} />
      <Section id="people" title={t('rules.people')} note={t('rules.peopleNote')}>
        <People page={page} />
      </Section>
      <Section id="history" title={t('rules.history')}>
        <History page={page} />
      </Section>
    </SpaceDeskPage>
  );
}

/** Comments that wait only because everything was looked at first: to be published together, or looked at one by one. */
function StillWaiting({ page: { space, waitingOnly } }: { page: RulesPage }) {
  const { t } = useTranslation();
  const { count, numbers } = waitingOnly;
  const query = new URLSearchParams([['kind', 'approve'], ...numbers.map((number) => ['n', String(number)])]);
  return (
    <Notice kind="waiting">
      <p>{t('rules.stillWaiting', { count })}</p>
      <p>
        <LocalLink className="ds-link" to={moderationAddress(space.slug, `/together?${query}`)}>
          {t(numbers.length < count ? 'rules.publishFirst' : 'rules.publishAll', { count: numbers.length })}
        </LocalLink>{' '}
        {t('rules.orLeave')}
      </p>
    </Notice>
  );
}

function People({ page: { space, people } }: { page: RulesPage }) {
  const { t } = useTranslation();
  if (people.length === 0) return <NothingYet>{t('rules.nobody')}</NothingYet>;
  return (
    <ul className="plain-list">
      {people.map(({ name, kind, until, decision }) => (
        <li key={decision}>
          {name === '' ? t('desk.somebody') : <bdi>{name}</bdi>}: {t(`rules.restricted.${kind}`)}
          {until === null ? null : (
            <>
              {' '}
              {t('rules.until')} <Moment at={until} precision="moment" timeZone={space.timeZone} />
            </>
          )}
          {' · '}
          <LocalLink
            className="ds-link"
            to={`${recordAddress(space.slug, NO_FILTERS, { after: decision + 1 })}#decision-${decision}`}
          >
            {t('record.decisionNumber', { number: decision })}
          </LocalLink>
        </li>
      ))}
    </ul>
  );
}

function History({ page: { space, history } }: { page: RulesPage }) {
  const { t } = useTranslation();
  const inWords = useRuleWords();
  if (history.length === 0) return <NothingYet>{t('rules.untouched')}</NothingYet>;
  return (
    <ol className="audit">
      {history.map(({ number, at, who, rules, changes }) => (
        <li key={number}>
          <ul className="plain-list">
            {rules.map((name) => (
              <li key={name}>
                {t('rules.changed', {
                  rule: t(`rules.rule.${name}`),
                  before: inWords(name, changes[name]?.before),
                  after: inWords(name, changes[name]?.after),
                  interpolation: { escapeValue: false },
                })}
              </li>
            ))}
          </ul>
          <p className="audit-time">
            <Doer who={who} />
            {', '}
            <Moment at={at} precision="moment" timeZone={space.timeZone} />
          </p>
        </li>
      ))}
    </ol>
  );
}

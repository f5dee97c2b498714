import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { type Fact, Facts } from '~/ui/facts';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { useDuration } from '../record/waited-for';
import { CountedTable } from './counted-table';
import type { ModerationNumbers, ModerationRules } from './moderation-numbers';

/** What anybody may know of how a consultation is moderated. */
export function NumbersPage({ numbers }: { numbers: ModerationNumbers }) {
  const { t } = useTranslation();
  const { space, fates, kinds, reasons } = numbers;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('moderationNumbers.title')}
      lead={<p>{t('moderationNumbers.lead')}</p>}
    >
      <Rules rules={numbers.rules} />
      <Section
        id="comments"
        title={t('moderationNumbers.comments')}
        note={t('moderationNumbers.commentsNote', { count: numbers.comments })}
      >
        <CountedTable
          caption={t('moderationNumbers.comments')}
          heads={{ name: t('moderationNumbers.became'), count: t('moderationNumbers.commentsHead') }}
          rows={fates
            .filter(({ fate, count }) => fate !== 'takenBack' || count > 0)
            .map(({ fate, count }) => ({ key: fate, name: t(`moderationNumbers.fate.${fate}`), count }))}
        />
        {numbers.heldEdits > 0 ? (
          <p>{t('moderationNumbers.heldEdits', { count: numbers.heldEdits })}</p>
        ) : null}
      </Section>
      {numbers.decisions === 0 ? (
        <NothingYet>{t('moderationNumbers.noDecisions')}</NothingYet>
      ) : (
        <>
          <Section
            id="decisions"
            title={t('moderationNumbers.decisions')}
            note={t('moderationNumbers.decisionsNote', { count: numbers.decisions })}
          >
            <CountedTable
              caption={t('moderationNumbers.decisions')}
              heads={{ name: t('record.by.kind'), count: t('moderationNumbers.decisionsHead') }}
              rows={kinds.map(({ kind, count }) => ({ key: kind, name: t(`deciding.kind.${kind}`), count }))}
            />
            <p>{t('moderationNumbers.undone', { count: numbers.undone })}</p>
          </Section>
          <Section id="reasons" title={t('moderationNumbers.reasons')}>
            <CountedTable
              caption={t('moderationNumbers.reasons')}
              heads={{
                name: t('record.by.reason'),
                count: t('moderationNumbers.decisionsHead'),
                of: t('moderationNumbers.hidHead'),
              }}
              rows={reasons.map(({ code, title, count, hid }) => ({
                key: code,
                name: <InWords of={title} />,
                count,
                of: hid,
              }))}
            />
          </Section>
        </>
      )}
      <Answers numbers={numbers} />
      <Section id="counted" title={t('moderationNumbers.counted')}>
        <p>{t('moderationNumbers.countedNote')}</p>
      </Section>
    </Page>
  );
}

/** How long decisions took, what readers reported, what authors contested. */
function Answers({ numbers }: { numbers: ModerationNumbers }) {
  const { t } = useTranslation();
  const inWords = useDuration();
  const { waits, flags, contests } = numbers;
  const time = (minutes: number | null) => (minutes === null ? null : inWords(minutes));
  const facts: Fact[] = [
    { name: t('moderationNumbers.median'), value: time(waits.medianMinutes) },
    { name: t('moderationNumbers.longest'), value: time(waits.longestMinutes) },
    {
      name: t('moderationNumbers.withinDay'),
      value:
        waits.decisions > 0
          ? t('moderationNumbers.withinDayOf', { within: waits.withinDay, count: waits.decisions })
          : null,
    },
    {
      name: t('moderationNumbers.flags'),
      value:
        flags.all > 0
          ? t('moderationNumbers.flagsOf', { count: flags.all, open: flags.open })
          : t('moderationNumbers.none'),
    },
    {
      name: t('moderationNumbers.contests'),
      value:
        contests.all > 0
          ? t('moderationNumbers.contestsOf', { count: contests.all, ...contests })
          : t('moderationNumbers.none'),
    },
  ];
  return (
    <Section id="answers" title={t('moderationNumbers.answers')}>
      <Facts facts={facts} />
    </Section>
  );
}

/** The rules in sentences. */
function Rules({ rules }: { rules: ModerationRules }) {
  const { t } = useTranslation();
  const { flagsToHide } = rules;
  return (
    <Section id="rules" title={t('moderationNumbers.rules')}>
      <ul className="plain-list">
        <li>{t(`moderationNumbers.rule.${rules.moderation}`)}</li>
        {rules.firstComments > 0 ? (
          <li>{t('moderationNumbers.rule.firstComments', { count: rules.firstComments })}</li>
        ) : null}
        {rules.namesGroups ? <li>{t('moderationNumbers.rule.groups')}</li> : null}
        {rules.listsWords ? <li>{t('moderationNumbers.rule.lists')}</li> : null}
        {rules.otherLanguages ? <li>{t('moderationNumbers.rule.languages')}</li> : null}
        <li>{t('moderationNumbers.rule.screening')}</li>
        <li>
          {flagsToHide === null
            ? t('moderationNumbers.rule.noFlags')
            : t('moderationNumbers.rule.flags', { count: flagsToHide })}
        </li>
        <li>{t('moderationNumbers.rule.reasons')}</li>
      </ul>
    </Section>
  );
}

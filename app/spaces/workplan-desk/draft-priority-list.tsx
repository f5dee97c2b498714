import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { GroupName } from '../group-name';
import type { DraftPriority } from '../workplan-draft';
import { draftPriorityAddress } from './draft-address';
import type { DraftDesk } from './read-draft.server';
import { UnknownNumbersNote } from './unknown-numbers-note';

/** The priorities of the draft, in order: what was read of each, how sure it is, and what can be done with it. */
export function DraftPriorityList({ desk }: { desk: DraftDesk }) {
  const { t } = useTranslation();
  const { space, unknown, problems, document } = desk;
  const { priorities, language } = document;
  return (
    <ol className="desk-questions draft-priorities">
      {priorities.map((priority, place) => {
        const { key, code, title } = priority;
        const at = draftPriorityAddress(space.slug, key);
        const own = problems.filter((problem) => problem.keys.includes(key));
        return (
          <li key={key} id={`priority-${key}`}>
            <p className="person-name">
              <LocalLink to={at}>
                <bdi className="draft-code">{code || t('workplanDesk.noCode')}</bdi>{' '}
                <span lang={language} dir="auto">
                  {title || t('workplanDesk.noTitle')}
                </span>
              </LocalLink>
            </p>
            <WhatWasRead priority={priority} language={language} />
            {own.map(({ kind, words }) => (
              <p className="draft-wrong" key={kind}>
                {words}
              </p>
            ))}
            <UnknownNumbersNote numbers={unknown[key]} />
            <div className="person-actions">
              <LocalLink className="ds-button" data-variant="secondary" to={at}>
                {t('workplanDesk.check')}
                <span className="unseen">: {code || title}</span>
              </LocalLink>
              <ActionForm action={`${at}/remove`} label={t('workplanDesk.notPriority')} of={code || title} />
              <div className="question-moves">
                {place > 0 ? (
                  <ActionForm
                    action={`${at}/move`}
                    label={t('workplanDesk.up')}
                    of={code || title}
                    values={{ to: 'up' }}
                  />
                ) : null}
                {place < priorities.length - 1 ? (
                  <ActionForm
                    action={`${at}/move`}
                    label={t('workplanDesk.down')}
                    of={code || title}
                    values={{ to: 'down' }}
                  />
                ) : null}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** So much of what the document says of a fact is shown in a line. */
const WORDS_SHOWN = 80;
const shortened = (text: string): string =>
  text.length > WORDS_SHOWN ? `${text.slice(0, WORDS_SHOWN - 1).trimEnd()}…` : text;

function WhatWasRead({ priority, language }: { priority: DraftPriority; language: string }) {
  const { t } = useTranslation();
  const { leads, timeline, activities, activitiesCount, objectives, readings } = priority;
  const said = readings.find(({ field }) => field === 'objectives')?.text;
  return (
    <p className="person-what">
      {priority.confidence === 'sure' ? null : (
        <span className="draft-guess">{t(`workplanDesk.confidence.${priority.confidence}`)}</span>
      )}
      {priority.group ? (
        <span>
          <GroupName group={priority.group} alone={false} />
        </span>
      ) : null}
      <span lang={leads.length > 0 ? language : undefined}>
        {leads.length > 0 ? leads.join(', ') : t('workplanDesk.noLeads')}
      </span>
      {timeline ? <span lang={language}>{timeline}</span> : null}
      <span>{t('workplanDesk.activities', { count: activities.length || (activitiesCount ?? 0) })}</span>
      <span>
        {objectives.length > 0
          ? t('workplanDesk.objectives', { count: objectives.length })
          : t('workplanDesk.noObjectives')}
        {objectives.length === 0 && said ? (
          <>
            {': '}
            <q lang={language} dir="auto">
              {shortened(said)}
            </q>
          </>
        ) : null}
      </span>
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import type { DraftPriority } from '../workplan-draft';
import { draftPriorityAddress } from './draft-address';
import { DraftPage } from './draft-page';
import { priorityAfter } from './draft-parts';
import { DraftPriorityForm } from './draft-priority-form';
import { factsLeftInText } from './facts-left-in-text';
import { emptyPriority } from './priority-sent';
import type { DraftDesk } from './read-draft.server';
import { UnknownNumbersNote } from './unknown-numbers-note';

/** One priority of the draft, to be compared with the document and corrected. */
export function DraftPriorityPage(props: { desk: DraftDesk; priority: DraftPriority; mark: string }) {
  const { t } = useTranslation();
  const { desk, priority } = props;
  const next = priorityAfter(desk.document, priority.key);
  const own = desk.problems.filter(({ keys }) => keys.includes(priority.key));
  return (
    <DraftPage
      desk={desk}
      step="recognised"
      within={[]}
      title={t('workplanDesk.priorityTitle', { code: priority.code })}
      lead={priority.readings.length > 0 ? t('workplanDesk.priorityLead') : undefined}
    >
      {own.map(({ kind, words }) => (
        <p className="draft-wrong" key={kind}>
          {words}
        </p>
      ))}
      <UnknownNumbersNote numbers={desk.unknown[priority.key]} />
      <DraftPriorityForm
        priority={priority}
        mark={props.mark}
        slug={desk.space.slug}
        language={desk.document.language}
        groups={groupsOf(desk)}
        example={exampleOf(desk)}
        left={factsLeftInText(desk.document, priority)}
        next={next === undefined ? null : next.code || t('workplanDesk.noCode')}
        isNew={false}
      />
      <div className="draft-ends">
        <p className="section-note">{t('workplanDesk.notPriorityNote')}</p>
        <ActionForm
          action={`${draftPriorityAddress(desk.space.slug, priority.key)}/remove`}
          label={t('workplanDesk.notPriority')}
        />
        <p>
          <LocalLink className="ds-link" to={`${draftPriorityAddress(desk.space.slug, priority.key)}/delete`}>
            {t('workplanDesk.deletePriority')}
          </LocalLink>
        </p>
      </div>
    </DraftPage>
  );
}

/** A priority that the document does not have, or that was not recognised. */
export function NewDraftPriorityPage({ desk }: { desk: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <DraftPage
      desk={desk}
      step="recognised"
      within={[]}
      title={t('workplanDesk.addPriorityTitle')}
      lead={t('workplanDesk.addPriorityLead')}
    >
      <DraftPriorityForm
        priority={emptyPriority('new')}
        mark="new"
        slug={desk.space.slug}
        language={desk.document.language}
        groups={groupsOf(desk)}
        example={exampleOf(desk)}
        left={{}}
        next={null}
        isNew
      />
    </DraftPage>
  );
}

/** A code that the draft has; of one without any, as other workplans have them. */
const exampleOf = ({ document }: DraftDesk): string =>
  document.priorities.map(({ code }) => code.trim()).find((code) => code !== '') ?? 'O6';

const groupsOf = ({ document }: DraftDesk): string[] => [
  ...new Set(document.priorities.flatMap(({ group }) => group ?? [])),
];

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import type { DraftField, DraftPriority } from '../workplan-draft';
import { draftAddress } from './draft-address';
import { draftPrioritySchema } from './draft-schema';
import type { factsLeftInText } from './facts-left-in-text';
import { FieldReadings } from './field-readings';
import { SavedMeanwhile } from './saved-meanwhile';
import { StayButton } from './stay-button';
import { writtenLines, writtenNumbers } from './written-lists';

const GROUP_LIST = 'groups-of-draft';

/** Every field of a priority, with what the document said beside it; `mark` is of the priority when the page was made. */
export function DraftPriorityForm(props: {
  priority: DraftPriority;
  mark: string;
  slug: string;
  language: string;
  /** That the draft has, in its order. */
  groups: string[];
  /** Where the words of a field stand in the text too. */
  left: ReturnType<typeof factsLeftInText>;
  /** A code of this document, to say what one looks like. */
  example: string;
  /** Code of the priority after it, which the main button goes on to; null for the last, and for one that is new. */
  next: string | null;
  isNew: boolean;
}) {
  const { t } = useTranslation();
  const { priority, language, groups } = props;
  const saved = shownPriority(priority);
  const form = usePlainForm(draftPrioritySchema, {
    id: 'priority',
    labels: useDraftPriorityLabels(),
    defaults: saved,
  });
  const field = (
    name: keyof typeof saved,
    readAs: DraftField[],
    control: (field: FormField) => ReactNode,
  ) => (
    <div className="draft-field">
      <div>
        {control(form.fields[name])}
        <SavedMeanwhile form={form} name={name} saved={saved[name]} />
      </div>
      <FieldReadings
        readings={priority.readings.filter((reading) => readAs.includes(reading.field))}
        left={readAs.map((one) => props.left[one]).find((one) => one !== undefined)}
        slug={props.slug}
        language={language}
      />
    </div>
  );
  return (
    <PlainForm
      form={form}
      submit={
        props.next === null
          ? t(props.isNew ? 'workplanDesk.addPriority' : 'workplanDesk.savePriority')
          : t('workplanDesk.saveOnToPriority', { code: props.next })
      }
      beside={
        <>
          {props.next === null ? null : <StayButton>{t('workplanDesk.savePriority')}</StayButton>}
          <LocalLink className="ds-link" to={draftAddress(props.slug, '#priorities')}>
            {t('workplanDesk.backToPriorities')}
          </LocalLink>
        </>
      }
    >
      <HiddenField name="basedOn" value={props.mark} />
      <div className="draft-fields">
        {field('priorityCode', ['code'], (one) => (
          <TextField
            field={one}
            hint={t('workplanDesk.codeHint', { example: props.example })}
            autoComplete="off"
            spellCheck={false}
          />
        ))}
        {field('title', ['title'], (one) => (
          <TextField field={one} />
        ))}
        {field('group', ['group'], (one) => (
          <TextField field={one} hint={t('workplanDesk.groupHint')} list={GROUP_LIST} autoComplete="off" />
        ))}
        <datalist id={GROUP_LIST}>
          {groups.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
        {field('leads', ['leads'], (one) => (
          <TextAreaField field={one} rows={3} hint={t('workplanDesk.aLine')} />
        ))}
        {field('participating', ['participating'], (one) => (
          <TextAreaField field={one} rows={4} hint={t('workplanDesk.aLine')} />
        ))}
        {field('timeline', ['timeline'], (one) => (
          <TextField field={one} />
        ))}
        {field('status', ['status'], (one) => (
          <TextField field={one} />
        ))}
        {field('objectives', ['objectives'], (one) => (
          <TextField field={one} hint={t('workplanDesk.objectivesHint')} />
        ))}
        {field('pdParagraphs', ['pdParagraphs'], (one) => (
          <TextField field={one} hint={t('workplanDesk.numbersHint')} />
        ))}
        {field('thematicAreas', ['thematicAreas'], (one) => (
          <TextField field={one} hint={t('workplanDesk.numbersHint')} />
        ))}
        {field('description', ['description'], (one) => (
          <TextAreaField field={one} rows={5} />
        ))}
        {field('activities', ['activities'], (one) => (
          <TextAreaField field={one} rows={8} hint={t('workplanDesk.aLine')} />
        ))}
        {field('number', [], (one) => (
          <TextField field={one} hint={t('workplanDesk.numberHint')} />
        ))}
        {field('finalTitle', [], (one) => (
          <TextField field={one} hint={t('workplanDesk.finalTitleHint')} />
        ))}
      </div>
    </PlainForm>
  );
}

/** A priority as its form shows it: lists one item a line. */
const shownPriority = (priority: DraftPriority) => ({
  priorityCode: priority.code,
  title: priority.title,
  finalTitle: priority.finalTitle,
  number: priority.number,
  group: priority.group,
  leads: writtenLines(priority.leads),
  participating: writtenLines(priority.participating),
  timeline: priority.timeline,
  status: priority.status,
  description: priority.description,
  activities: writtenLines(priority.activities),
  objectives: writtenNumbers(priority.objectives),
  pdParagraphs: writtenNumbers(priority.pdParagraphs),
  thematicAreas: writtenNumbers(priority.thematicAreas),
});

/** The words of a priority's fields. */
function useDraftPriorityLabels() {
  const { t } = useTranslation();
  return {
    priorityCode: t('workplanDesk.field.code'),
    title: t('workplanDesk.field.title'),
    finalTitle: t('workplanDesk.field.finalTitle'),
    number: t('workplanDesk.field.number'),
    group: t('workplanDesk.field.group'),
    leads: t('workplanDesk.field.leads'),
    participating: t('workplanDesk.field.participating'),
    timeline: t('workplanDesk.field.timeline'),
    status: t('workplanDesk.field.status'),
    description: t('workplanDesk.field.description'),
    activities: t('workplanDesk.field.activities'),
    objectives: t('workplanDesk.field.objectives'),
    pdParagraphs: t('workplanDesk.field.pdParagraphs'),
    thematicAreas: t('workplanDesk.field.thematicAreas'),
  };
}

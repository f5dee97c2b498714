import { useTranslation } from 'react-i18next';
import { fileFacts } from '~/attachments/file-facts';
import { wordChanges } from '~/platform/text/word-changes';
import { ChangedWords } from '~/ui/changed-words';
import { RadiosField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { TextAreaField } from '~/ui/form/text-field';
import { type DeskDecision, PAUSE_DAYS } from '../decision';
import type { DecisionDetails } from './decision-form-view';
import { DuplicateFields } from './duplicate-fields';
import { MoveFields } from './move-fields';
import { RedactFields } from './redact-fields';
import { RetagFields } from './retag-fields';

export type DetailName =
  | 'text'
  | 'passage'
  | 'everywhere'
  | 'place'
  | 'below'
  | 'original'
  | 'tags'
  | 'add'
  | 'file'
  | 'days';

/** Which of these a decision asks for. */
const ASKED: Partial<Record<DeskDecision, readonly DetailName[]>> = {
  suggest: ['text'],
  redact: ['passage', 'everywhere'],
  move: ['place', 'below'],
  duplicate: ['original'],
  retag: ['tags', 'add'],
  'remove-file': ['file'],
  pause: ['days'],
};

/** The labels of what one kind of decision asks besides the reason, for `usePlainForm`. */
export function useDetailLabels(kind: DeskDecision): Record<DetailName, string> {
  const { t } = useTranslation();
  const labels = (ASKED[kind] ?? []).map((name) => [name, t(`deciding.field.${name}`)]);
  return Object.fromEntries(labels) as Record<DetailName, string>;
}

/** What one kind of decision asks besides the reason; most ask nothing. */
export function DetailFields(props: {
  kind: DeskDecision;
  slug: string;
  details: DecisionDetails;
  fields: Record<DetailName, FormField>;
}) {
  const { kind, details, fields } = props;
  switch (kind) {
    case 'suggest':
      return <SuggestField details={details} field={fields.text} />;
    case 'redact':
      return <RedactFields details={details} fields={fields} />;
    case 'move':
      return <MoveFields details={details} fields={fields} />;
    case 'duplicate':
      return <DuplicateFields slug={props.slug} details={details} field={fields.original} />;
    case 'retag':
      return <RetagFields details={details} fields={fields} />;
    case 'remove-file':
      return <FileField details={details} field={fields.file} />;
    case 'pause':
      return <DaysField field={fields.days} />;
    default:
      return null;
  }
}

const LARGE = 12;

/** The Markdown to be changed; sent back, with what the change does to it. */
function SuggestField({ details, field }: { details: DecisionDetails; field: FormField }) {
  const { t } = useTranslation();
  const { markdown, language } = details;
  const typed = field.values[0] ?? '';
  const isChanged = field.sentBack && markdown !== null && typed !== markdown;
  return (
    <>
      <TextAreaField
        field={field}
        rows={LARGE}
        optional={false}
        lang={language}
        autoFocus
        hint={t('deciding.textHint')}
      />
      {isChanged ? (
        <section aria-labelledby="proposed">
          <h3 className="ds-heading" id="proposed">
            {t('deciding.proposed')}
          </h3>
          <ChangedWords changes={wordChanges(markdown, typed, language)} language={language} />
        </section>
      ) : null}
    </>
  );
}

function FileField({ details, field }: { details: DecisionDetails; field: FormField }) {
  const { t, i18n } = useTranslation();
  return (
    <RadiosField
      field={field}
      autoFocus
      choices={details.files.map((file) => ({
        value: file.id,
        label: file.name,
        language: '',
        hint: fileFacts(t, i18n.language, file),
      }))}
    />
  );
}

function DaysField({ field }: { field: FormField }) {
  const { t } = useTranslation();
  return (
    <RadiosField
      field={field}
      autoFocus
      choices={PAUSE_DAYS.map((days) => ({
        value: String(days),
        label: t('deciding.days', { count: days }),
      }))}
    />
  );
}

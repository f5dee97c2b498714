import { useTranslation } from 'react-i18next';
import type { FormField } from '~/ui/form/form-field';
import { TextAreaField } from '~/ui/form/text-field';
import { type DecisionKind, MEMBER_DECISIONS } from '../decision';
import type { AskedWhy } from './decision-form-view';
import { ReasonChoices } from './reason-choices';

export type WhyField = 'reason' | 'otherText' | 'noteToAuthor' | 'noteToTeam';

/** The labels of what every form of a decision asks, for `usePlainForm`; `many`: of several people. */
export function useWhyLabels({ many = false } = {}): Record<WhyField, string> {
  const { t } = useTranslation();
  return {
    reason: t('deciding.reason'),
    otherText: t('deciding.otherText'),
    noteToAuthor: t(many ? 'deciding.noteToAuthors' : 'deciding.noteToAuthor'),
    noteToTeam: t('deciding.noteToTeam'),
  };
}

/** Their forms are opened to write a note, or say that one belongs to it. */
const WITH_A_NOTE: readonly DecisionKind[] = ['approve', 'keep', 'return', 'warn'];
/** Who asked to speak for an organisation is told by a mail of its own, of which the form says so. */
const TOLD_OTHERWISE: readonly DecisionKind[] = MEMBER_DECISIONS;

/** Why: a reason of the list and what is written to it, with the words that say who reads what. `isFirst`: the form begins here. */
export function WhyFields(props: {
  why: AskedWhy;
  fields: Record<WhyField, FormField>;
  isFirst?: boolean;
  /** Of several people: they are told, each for themselves. */
  many?: boolean;
}) {
  const { t } = useTranslation();
  const { why, fields, many = false } = props;
  const needWords = why.reasons.filter(({ asksForText }) => asksForText).map(({ title }) => title.text);
  return (
    <>
      <ReasonChoices field={fields.reason} reasons={why.reasons} isFirst={props.isFirst} />
      {needWords.length > 0 ? (
        <div className="short-text">
          <TextAreaField
            field={fields.otherText}
            rows={1}
            hint={t(why.isTold ? 'deciding.otherTextHintTold' : 'deciding.otherTextHintTeam', {
              reasons: needWords.join(', '),
            })}
          />
        </div>
      ) : null}
      <WhoIsTold why={why} many={many} />
      <Notes why={why} fields={fields} />
    </>
  );
}

/** Who learns of the decision, and by what. */
function WhoIsTold({ why, many }: { why: AskedWhy; many: boolean }) {
  const { t } = useTranslation();
  if (TOLD_OTHERWISE.includes(why.kind)) return null;
  if (!why.isTold)
    return <p className="field-hint">{t(why.hasReader ? 'deciding.notTold' : 'deciding.nobody')}</p>;
  return (
    <p className="field-hint">
      {t(many ? 'deciding.toldMany' : 'deciding.told')} {why.isContestable ? t('deciding.contestable') : null}
    </p>
  );
}

/** The notes, folded where most decisions have none; never over something that was written or refused. */
function Notes({ why, fields }: { why: AskedWhy; fields: Record<WhyField, FormField> }) {
  const { t } = useTranslation();
  const { noteToAuthor, noteToTeam } = fields;
  const isInUse = [noteToAuthor, noteToTeam].some(({ values, error }) => Boolean(values[0] || error));
  return (
    <details className="why-notes" open={isInUse || WITH_A_NOTE.includes(why.kind)}>
      <summary>{t('deciding.notes')}</summary>
      {why.isTold ? (
        <div className="short-text">
          <TextAreaField field={noteToAuthor} rows={1} />
        </div>
      ) : null}
      <div className="short-text">
        <TextAreaField field={noteToTeam} rows={1} hint={t('deciding.noteToTeamHint')} />
      </div>
    </details>
  );
}

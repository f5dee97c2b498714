import { useTranslation } from 'react-i18next';
import { RadiosField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { TextAreaField } from '~/ui/form/text-field';
import { NOTE_LENGTH } from '../decision';
import type { AskedWhy } from './decision-form-view';

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
      <div className="reasons">
        <RadiosField
          field={fields.reason}
          autoFocus={props.isFirst}
          choices={why.reasons.map(({ code, title }) => ({
            value: code,
            label: title.text,
            language: title.language,
          }))}
        />
      </div>
      {needWords.length > 0 ? (
        <TextAreaField
          field={fields.otherText}
          rows={2}
          hint={t('deciding.otherTextHint', { reasons: needWords.join(', '), count: NOTE_LENGTH })}
        />
      ) : null}
      {why.isTold ? (
        <TextAreaField
          field={fields.noteToAuthor}
          rows={3}
          hint={[
            t(many ? 'deciding.toldMany' : 'deciding.told'),
            why.isContestable ? t('deciding.contestable') : '',
          ]
            .filter(Boolean)
            .join(' ')}
        />
      ) : (
        <p className="field-hint">{t(why.hasReader ? 'deciding.notTold' : 'deciding.nobody')}</p>
      )}
      <TextAreaField field={fields.noteToTeam} rows={2} hint={t('deciding.noteToTeamHint')} />
    </>
  );
}

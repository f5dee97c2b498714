import { useTranslation } from 'react-i18next';
import { SelectField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { draftAddress } from './draft-address';
import { draftRangeSchema } from './draft-schema';
import { usePriorityChoices } from './priority-choice';
import type { DraftText } from './read-draft-text.server';

/** Gives a run of blocks to one priority: quicker than one by one in a long document. */
export function DraftRangeForm({ text }: { text: DraftText }) {
  const { t } = useTranslation();
  const { desk } = text;
  const choices = usePriorityChoices(desk.document.priorities);
  const form = usePlainForm(draftRangeSchema, {
    id: 'range',
    action: draftAddress(desk.space.slug, '/text/range'),
    labels: {
      from: t('workplanDesk.from'),
      to: t('workplanDesk.to'),
      priority: t('workplanDesk.belongTo'),
    },
  });
  const { fields } = form;
  const isRefused = form.problems.length > 0;
  return (
    <details className="more-fields" open={isRefused}>
      <summary>{t('workplanDesk.several')}</summary>
      <p className="section-note">{t('workplanDesk.severalNote')}</p>
      <PlainForm form={form} submit={t('workplanDesk.giveSeveral')}>
        <HiddenField name="basedOn" value={text.orderMark} />
        <div className="draft-range">
          <TextField field={fields.from} type="number" autoComplete="off" />
          <TextField field={fields.to} type="number" autoComplete="off" />
          <SelectField field={fields.priority} choices={choices} />
        </div>
      </PlainForm>
    </details>
  );
}

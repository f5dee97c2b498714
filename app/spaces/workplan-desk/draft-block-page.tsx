import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { CheckboxField, SelectField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import { draftAddress, draftBlockAddress, draftTextAddress, pageOfBlock } from './draft-address';
import { DraftPage } from './draft-page';
import { draftBlockSchema, INTRODUCTION } from './draft-schema';
import { usePriorityChoices } from './priority-choice';
import type { DraftBlockView } from './read-draft-block.server';

/** One block of the draft's text: its words, its priority, its place among the others. */
export function DraftBlockPage({ view }: { view: DraftBlockView }) {
  const { t } = useTranslation();
  const { desk, number, html } = view;
  return (
    <DraftPage
      desk={desk}
      step="text"
      within={[{ to: draftAddress(desk.space.slug, '/text'), label: t('workplanDesk.text') }]}
      title={t('workplanDesk.block', { number })}
      lead={t('workplanDesk.blockOf', { count: desk.document.blocks.length })}
    >
      <BlockForm view={view} />
      {html === '' ? null : (
        <Section id="looks" title={t('workplanDesk.looks')}>
          <RichText html={html} language={desk.document.language} />
        </Section>
      )}
      <BlockActions view={view} />
    </DraftPage>
  );
}

function BlockForm({ view }: { view: DraftBlockView }) {
  const { t } = useTranslation();
  const { desk, block, number } = view;
  const form = usePlainForm(draftBlockSchema, {
    id: 'block',
    labels: {
      markdown: t('workplanDesk.words'),
      priority: t('workplanDesk.belongsTo'),
      split: t('workplanDesk.split'),
    },
    defaults: { markdown: block.markdown, priority: block.priorityKey ?? INTRODUCTION },
  });
  const { fields } = form;
  return (
    <PlainForm
      form={form}
      submit={t('workplanDesk.saveBlock')}
      beside={
        <LocalLink className="ds-link" to={draftTextAddress(desk.space.slug, pageOfBlock(number), number)}>
          {t('workplanDesk.backToText')}
        </LocalLink>
      }
    >
      <HiddenField name="basedOn" value={view.mark} />
      <TextAreaField
        field={fields.markdown}
        rows={10}
        optional={false}
        hint={t('workplanDesk.wordsHint')}
        lang={desk.document.language}
      />
      <CheckboxField field={fields.split} hint={t('workplanDesk.splitHint')} />
      <SelectField field={fields.priority} choices={usePriorityChoices(desk.document.priorities)} />
    </PlainForm>
  );
}

function BlockActions({ view }: { view: DraftBlockView }) {
  const { t } = useTranslation();
  const { desk, block, number, mark } = view;
  const at = draftBlockAddress(desk.space.slug, block.id);
  const isFirst = number === 1;
  const isLast = number === desk.document.blocks.length;
  return (
    <Section id="place" title={t('workplanDesk.place')} note={t('workplanDesk.placeNote')}>
      <div className="person-actions">
        {isFirst ? null : (
          <ActionForm action={`${at}/move`} label={t('workplanDesk.up')} values={{ to: 'up' }} />
        )}
        {isLast ? null : (
          <ActionForm action={`${at}/move`} label={t('workplanDesk.down')} values={{ to: 'down' }} />
        )}
        {isFirst ? null : <ActionForm action={`${at}/join`} label={t('workplanDesk.join')} />}
        <ActionForm
          action={draftAddress(desk.space.slug, '/blocks/add')}
          label={t('workplanDesk.addAfter')}
          values={{ after: block.id }}
        />
      </div>
      <details className="more-fields">
        <summary>{t('workplanDesk.removeBlock')}</summary>
        <p>{t('workplanDesk.removeBlockNote')}</p>
        <ActionForm
          action={`${at}/remove`}
          label={t('workplanDesk.removeBlockYes')}
          values={{ basedOn: mark }}
          variant="danger"
        />
      </details>
    </Section>
  );
}

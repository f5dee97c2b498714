import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { RichText } from '~/ui/worded';
import { draftTextAddress } from './draft-address';
import { draftPlacesSchema, INTRODUCTION } from './draft-schema';
import { usePriorityChoices } from './priority-choice';
import type { DraftBlockLine, DraftText } from './read-draft-text.server';
import { StayButton } from './stay-button';

/** The blocks of one page, each with the priority that it belongs to; all are saved at once. */
export function DraftPlacesForm({ text }: { text: DraftText }) {
  const { t } = useTranslation();
  const { desk, blocks, page } = text;
  const choices = usePriorityChoices(desk.document.priorities);
  const form = usePlainForm(draftPlacesSchema, {
    id: 'places',
    action: draftTextAddress(desk.space.slug, page),
    labels: { block: t('workplanDesk.text'), place: t('workplanDesk.belongsTo') },
  });
  // Sent back: what was chosen for each block, by its identifier.
  const { block: sent, place: chosen } = form.fields;
  const typed = new Map(sent.values.map((id, at) => [id, chosen.values[at]]));
  return (
    <PlainForm
      form={form}
      submit={t(
        page < text.pages
          ? 'workplanDesk.saveOnToBlocks'
          : desk.isFurther
            ? 'workplanDesk.saveOnToCompare'
            : 'workplanDesk.saveOnToPublish',
      )}
      beside={<StayButton>{t('workplanDesk.savePlaces')}</StayButton>}
    >
      <HiddenField name="basedOn" value={text.placesMark} />
      <ol className="draft-blocks" start={blocks[0]?.number}>
        {blocks.map((block) => (
          <li key={block.id} id={`block-${block.number}`}>
            <BlockText block={block} language={desk.document.language} />
            <div className="draft-block-place">
              <HiddenField name="block" value={block.id} />
              <select
                className="ds-input"
                name="place"
                aria-label={t('workplanDesk.belongsToOf', { number: block.number })}
                defaultValue={typed.get(block.id) ?? block.priorityKey ?? INTRODUCTION}
              >
                {choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {/* Of this form, so that what was chosen for any block is saved on the way. */}
              <button
                type="submit"
                className="ds-button"
                data-variant="tertiary"
                name="edit"
                value={block.id}
              >
                {t('workplanDesk.edit')}
                <span className="unseen">: {t('workplanDesk.block', { number: block.number })}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
    </PlainForm>
  );
}

function BlockText({ block, language }: { block: DraftBlockLine; language: string }) {
  const { t } = useTranslation();
  return (
    <div className="draft-block-text">
      <span className="draft-block-number" aria-hidden="true">
        {block.number}
      </span>
      {block.html === '' ? (
        <p className="section-note">{t('workplanDesk.emptyBlock')}</p>
      ) : (
        <RichText html={block.html} language={language} />
      )}
    </div>
  );
}

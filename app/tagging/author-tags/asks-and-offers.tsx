import { useTranslation } from 'react-i18next';
import { termLabel } from '~/frameworks/term-view';
import { CheckboxesField } from '~/ui/form/choice-fields';
import { FieldError, type FormField } from '~/ui/form/form-field';
import { TextAreaField } from '~/ui/form/text-field';
import { PROPOSALS_MOST } from './author-tags';
import type { AuthorTagsPage } from './read-author-tags.server';

/** So many fields for proposals are there from the start. */
const PROPOSALS_AT_FIRST = 2;

/** What the comment asks for that the draft does not have, by title; folded until something is said. */
export function ProposalFields({ field }: { field: FormField }) {
  const { t } = useTranslation();
  const titles = field.values.filter((title) => title !== '');
  const places = Math.min(PROPOSALS_MOST, Math.max(PROPOSALS_AT_FIRST, titles.length + 1));
  return (
    <details className="fold" id="proposals" open={titles.length > 0 || field.error ? true : undefined}>
      <summary>{t('authorTags.proposals')}</summary>
      <p className="field-hint">{t('authorTags.proposalsNote')}</p>
      <FieldError field={field} />
      <div className="proposal-fields">
        {Array.from({ length: places }, (_, place) => {
          // The first has the field's own id: there the summary of mistakes leads.
          const id = place === 0 ? field.id : `${field.id}-${place + 1}`;
          return (
            <div className="field" key={id}>
              <label className="ds-label" htmlFor={id}>
                {t('authorTags.proposalNumber', { number: place + 1 })}
              </label>
              <input
                className="ds-input"
                id={id}
                name={field.name}
                defaultValue={titles[place] ?? ''}
                dir="auto"
                aria-invalid={field.error ? true : undefined}
              />
            </div>
          );
        })}
        {places < PROPOSALS_MOST ? (
          <button type="submit" name="stay" value="more" className="ds-button" data-variant="secondary">
            {t('authorTags.another')}
          </button>
        ) : null}
      </div>
    </details>
  );
}

/** Priorities that the author's organisation would work on; folded until one is chosen. */
export function OfferFields(props: {
  priorities: AuthorTagsPage['priorities'];
  fields: { offer: FormField; offerWords: FormField };
}) {
  const { t } = useTranslation();
  const { offer, offerWords } = props.fields;
  const isSaid = offer.values.length > 0 || Boolean(offerWords.values[0]) || offerWords.error;
  return (
    <details className="fold" id="offers" open={isSaid ? true : undefined}>
      <summary>{t('authorTags.offers')}</summary>
      <p className="field-hint">{t('authorTags.offersNote')}</p>
      <CheckboxesField
        field={offer}
        choices={props.priorities.map((term) => ({
          value: term.code,
          label: [termLabel(t, term), term.title?.text].filter(Boolean).join(' '),
        }))}
      />
      <TextAreaField field={offerWords} rows={3} />
    </details>
  );
}

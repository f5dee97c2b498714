import { useTranslation } from 'react-i18next';
import type { TermView } from '~/frameworks/term-view';
import type { FormField } from '~/ui/form/form-field';
import { TextField } from '~/ui/form/text-field';
import type { TermOnOffer } from './find-terms.server';
import { PositionChoice } from './position-choice';
import type { AuthorTagsPage } from './read-author-tags.server';
import { TermInFull } from './term-in-full';

/** The script copies its row and puts a term's key in this one's place. */
const ANY_TERM: TermView = { framework: 'any', citedAs: 'any', code: 'TERM', title: null };
const ANY_KEY = 'KEY';

/** Terms that no words name: those that were added, a field to look for more, and what was found. `findAt` is where the script asks. */
export function AddedTerms(props: {
  tags: AuthorTagsPage;
  fields: { add: FormField; position: FormField; find: FormField };
  findAt: string;
}) {
  const { t } = useTranslation();
  const { tags, fields } = props;
  const rows = (terms: TermOnOffer[]) => terms.map((one) => <TermRow key={one.key} one={one} {...fields} />);
  return (
    <div
      className="added-terms"
      id="add"
      data-find={props.findAt}
      data-none={t('authorTags.noMatch', { asked: '{asked}' })}
    >
      <h3 className="ds-heading">{t('authorTags.add')}</h3>
      {tags.added.length > 0 ? <ul className="finds">{rows(tags.added)}</ul> : null}
      <div className="find-field">
        <TextField field={fields.find} hint={t('authorTags.findHint')} optional={false} type="search" />
        <button type="submit" name="stay" value="find" className="ds-button" data-variant="secondary">
          {t('authorTags.findButton')}
        </button>
      </div>
      <div className="matches">
        {tags.asked === null ? null : tags.matches.length > 0 ? (
          <p className="find-question">{t('authorTags.matches')}</p>
        ) : (
          <p>{t('authorTags.noMatch', { asked: tags.asked })}</p>
        )}
        <ul className="finds">{rows(tags.matches)}</ul>
      </div>
      <template>
        <p className="find-question">{t('authorTags.matches')}</p>
        <ul className="finds">
          <TermRow one={{ key: ANY_KEY, term: ANY_TERM }} {...fields} />
        </ul>
      </template>
    </div>
  );
}

function TermRow({ one, add, position }: { one: TermOnOffer; add: FormField; position: FormField }) {
  const id = `add-${one.key}`;
  return (
    <li className="find">
      <div className="find-choices">
        <div className="choice">
          <input
            className="ds-input"
            type="checkbox"
            id={id}
            name={add.name}
            value={one.key}
            defaultChecked={add.values.includes(one.key)}
          />
          <label htmlFor={id}>
            <TermInFull term={one.term} />
          </label>
        </div>
        <PositionChoice of={one.key} field={position} />
      </div>
    </li>
  );
}

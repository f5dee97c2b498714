import { useTranslation } from 'react-i18next';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { choiceOf } from './check-schema';
import { PositionChoice } from './position-choice';
import type { FindView } from './read-author-tags.server';
import type { InSentence } from './sentence-around';
import { inOneLine, TermInFull } from './term-in-full';

/** So many finds are in view; a comment that names more shows the rest on request. */
const FINDS_IN_VIEW = 8;
/** So many of the places at which a term is named are shown in their sentences. */
const PLACES_SHOWN = 2;

export interface FindFields {
  keep: FormField;
  choose: FormField;
  position: FormField;
}

/** Finds of one kind in a draft: each term once, with its words in their sentence, to be kept or dropped; where the words could mean several, to be told apart. */
export function FindList({
  finds,
  fields,
  language,
}: {
  finds: FindView[];
  fields: FindFields;
  language: string;
}) {
  const { t } = useTranslation();
  const folded = finds.length > FINDS_IN_VIEW + 1 ? finds.slice(FINDS_IN_VIEW) : [];
  const inView = finds.slice(0, finds.length - folded.length);
  const list = (some: FindView[]) => (
    <ul className="finds">
      {some.map((find) => (
        <Find key={find.key} find={find} fields={fields} language={language} />
      ))}
    </ul>
  );
  return (
    <>
      {list(inView)}
      {folded.length > 0 ? (
        <details className="fold">
          <summary>{t('authorTags.foundMore', { count: folded.length })}</summary>
          {list(folded)}
        </details>
      ) : null}
    </>
  );
}

function Find({ find, fields, language }: { find: FindView; fields: FindFields; language: string }) {
  const { t } = useTranslation();
  const { key, places } = find;
  const shown = places.slice(0, PLACES_SHOWN);
  return (
    <li className="find">
      <HiddenField name="seen" value={find.seen} />
      <div className="find-words" lang={language} dir="auto">
        {shown.map((place) => (
          <Words key={`${place.before}|${place.after}`} place={place} />
        ))}
        {places.length > shown.length ? (
          <p className="quiet">{t('authorTags.wordsMore', { count: places.length - shown.length })}</p>
        ) : null}
      </div>
      <div className="find-choices">
        {find.kind === 'open' ? (
          <Doubt find={find} field={fields.choose} />
        ) : (
          <Keep find={find} field={fields.keep} />
        )}
        <PositionChoice of={key} field={fields.position} />
      </div>
    </li>
  );
}

const Words = ({ place }: { place: InSentence }) => (
  <p>
    {place.before}
    <mark>{place.quote}</mark>
    {place.after}
  </p>
);

function Keep({ find, field }: { find: FindView; field: FormField }) {
  const id = `keep-${find.key}`;
  return (
    <div className="choice">
      <input
        className="ds-input"
        type="checkbox"
        id={id}
        name={field.name}
        value={find.key}
        defaultChecked={field.values.includes(find.key)}
      />
      <label htmlFor={id}>
        {find.terms.map((term) => (
          <TermInFull key={term.code} term={term} />
        ))}
      </label>
    </div>
  );
}

function Doubt({ find, field }: { find: FindView; field: FormField }) {
  const { t } = useTranslation();
  const value = (choice: string) => `${find.key}|${choice}`;
  const chosen = field.values.find((one) => one.startsWith(value('')));
  return (
    <label className="find-choice">
      <span className="find-question">{t('authorTags.doubt')}</span>
      <select className="ds-input" name={field.name} defaultValue={chosen ?? value('')}>
        <option value={value('')}>{t('authorTags.leaveOpen')}</option>
        {find.terms.map((term) => (
          <option key={term.code} value={value(choiceOf(term.code))} lang={term.title?.language}>
            {inOneLine(t, term)}
          </option>
        ))}
        <option value={value(choiceOf(null))}>{t('authorTags.none')}</option>
      </select>
    </label>
  );
}

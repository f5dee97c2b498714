import { useTranslation } from 'react-i18next';
import { TermInFull } from '~/tagging/author-tags/term-in-full';
import { type FormField, GroupFrame } from '~/ui/form/form-field';
import { TextField } from '~/ui/form/text-field';
import type { DecisionDetails, TagToKeep } from './decision-form-view';

/** The tags that a comment has, each with its words, to be kept or dropped; and what to add. */
export function RetagFields(props: { details: DecisionDetails; fields: Record<'tags' | 'add', FormField> }) {
  const { t } = useTranslation();
  const { details, fields } = props;
  return (
    <>
      {details.tags.length > 0 ? (
        <GroupFrame field={fields.tags} optional={false} hint={t('deciding.tagsHint')}>
          {details.tags.map((tag, place) => (
            <Tag key={tag.id} tag={tag} place={place} field={fields.tags} language={details.language} />
          ))}
        </GroupFrame>
      ) : (
        <p>{t('deciding.noTags')}</p>
      )}
      <TextField field={fields.add} autoFocus={details.tags.length === 0} hint={t('deciding.addHint')} />
    </>
  );
}

function Tag(props: { tag: TagToKeep; place: number; field: FormField; language: string }) {
  const { t } = useTranslation();
  const { tag, place, field } = props;
  const id = place === 0 ? field.id : `${field.id}-${place + 1}`;
  return (
    <div className="choice">
      <input
        className="ds-input"
        type="checkbox"
        id={id}
        name={field.name}
        value={tag.id}
        defaultChecked={field.values.includes(tag.id)}
        // biome-ignore lint/a11y/noAutofocus: the form was opened to decide on these
        autoFocus={place === 0}
        aria-describedby={`${id}-hint`}
      />
      <label htmlFor={id}>
        <TermInFull term={tag.term} />
        {tag.isConfirmed ? null : <span className="waits"> {t('deciding.proposedTag')}</span>}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {tag.quote === null ? (
          t('deciding.wholeComment')
        ) : (
          <q lang={props.language} dir="auto">
            {tag.quote}
          </q>
        )}
        {tag.fileName === null ? null : (
          <>
            {' '}
            {t('deciding.inFile')} <bdi>{tag.fileName}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
